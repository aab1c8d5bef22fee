package vn.ketnap.admission;

import java.time.LocalDate;

/**
 * A vote in the register.
 *
 * @param number null when the vote gave no resolution
 * @param figures the numbers in one line
 */
public record ResolutionView(
        ResolutionKind kind, String unitCode, String number, LocalDate date, String figures, boolean reached) {

    /** How later papers cite it, such as "số 12-NQ/CB ngày 05/03/2026 (12/15 tán thành …)". */
    public String citation() {
        String day = "ngày %s (%s)".formatted(Shown.date(date), figures);
        return number == null ? day : "số %s %s".formatted(number, day);
    }
}
