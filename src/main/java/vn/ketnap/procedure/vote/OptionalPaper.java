package vn.ketnap.procedure.vote;

import jakarta.validation.constraints.Size;

/** Number and signer of a paper that only some answers of a form produce. */
public record OptionalPaper(@Size(max = 60) String number, @Size(max = 120) String signer) {

    /** The paper itself, to be validated where it is asked for. */
    public Paper paper() {
        return new Paper(number, signer);
    }
}
