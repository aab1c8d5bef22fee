package vn.ketnap.procedure.sympathizer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * The review of one unit in one month.
 *
 * @param number business key of its process
 * @param committeeCode committee above the cell; null for the review of a committee
 * @param month its first day
 * @param heldOn day of the meeting, null while it is open
 */
public record ListReview(
        long id,
        String number,
        String unitCode,
        String committeeCode,
        LocalDate month,
        LocalDate dueOn,
        LocalDate heldOn,
        String paperNumber) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("'tháng' MM/yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMM");

    /** The month in words. */
    public String monthInWords() {
        return MONTH.format(month);
    }

    public boolean isOfCell() {
        return committeeCode != null;
    }

    static String number(String unitCode, LocalDate month) {
        return "DS-%s-%s".formatted(SHORT.format(month), unitCode);
    }
}
