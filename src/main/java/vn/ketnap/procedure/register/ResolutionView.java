package vn.ketnap.procedure.register;

import java.time.LocalDate;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.vote.ResolutionKind;

/**
 * A vote in the register.
 *
 * @param number null when the vote gave no resolution
 * @param figures the numbers in one line
 * @param remark what is odd about the numbers and why they stand, null when nothing is
 */
public record ResolutionView(
        ResolutionKind kind,
        String unitCode,
        String number,
        LocalDate date,
        String figures,
        boolean reached,
        String remark) {

    /** How later papers cite it, such as "số 12-NQ/CB ngày 05/03/2026 (12/15 tán thành …)". */
    public String citation() {
        String day = "ngày %s (%s)".formatted(DateFormats.date(date), figures);
        String cited = number == null ? day : "số %s %s".formatted(number, day);
        return remark == null ? cited : cited + ". Lưu ý: " + remark;
    }
}
