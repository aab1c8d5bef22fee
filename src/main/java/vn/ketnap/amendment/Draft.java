package vn.ketnap.amendment;

import java.time.LocalDate;

/**
 * The document that changes the rules.
 *
 * @param version id of the new version, null when only rows of known versions change
 * @param like version that says the same where no row says otherwise, null without a new version
 * @param number number of the document
 * @param date day of the document
 * @param from first day of the new version, null without one
 */
public record Draft(String version, String like, String number, LocalDate date, LocalDate from) {

    /** What was left empty is null. */
    public Draft {
        version = empty(version);
        like = empty(like);
        number = number == null ? "" : number.strip();
    }

    private static String empty(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
