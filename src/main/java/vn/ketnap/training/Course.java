package vn.ketnap.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.procedure.vote.PaperNumber;

/**
 * A class one person has finished: one group of fields on a form.
 *
 * @param certificateNumber null when the person did not pass, like the two after it
 * @param issuer who issued the certificate, null when it was the centre of the case's superior committee
 */
record Course(
        @NotNull @DateMeaning(DateMeaning.Kind.ELSEWHERE) LocalDate from,
        @NotNull @DateMeaning(DateMeaning.Kind.ELSEWHERE) LocalDate to,
        @NotNull Grade grade,
        @Size(max = 60) String certificateNumber,
        @DateMeaning(DateMeaning.Kind.ELSEWHERE) LocalDate issuedOn,
        @Size(max = 120) String signer,
        @Size(max = 200) String issuer) {

    /** The number is kept in its one spelling. */
    Course {
        certificateNumber = PaperNumber.canonical(certificateNumber);
    }

    boolean passed() {
        return grade != null && grade.passed();
    }
}
