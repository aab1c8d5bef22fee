package vn.ketnap.procedure.consent;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** A letter as a form states it; whoever does not name its issuer means the body that the table names. */
public record Letter(@Size(max = 60) String number, @Size(max = 200) String issuer, LocalDate date) {

    static final Letter BLANK = new Letter(null, null, null);
}
