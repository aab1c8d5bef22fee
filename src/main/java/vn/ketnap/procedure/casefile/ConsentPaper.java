package vn.ketnap.procedure.casefile;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * A letter that the case needs before a step.
 *
 * @param requiredOn since when it is known to be needed
 * @param paperNumber null while the letter is missing, as are the two that follow
 */
@Embeddable
public record ConsentPaper(LocalDate requiredOn, String paperNumber, String issuer, LocalDate paperDate) {

    public boolean missing() {
        return paperNumber == null || paperDate == null;
    }
}
