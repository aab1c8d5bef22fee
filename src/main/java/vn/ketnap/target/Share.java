package vn.ketnap.target;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole, always shown with both numbers; the part may be more than the whole. */
public record Share(long part, long whole) {

    /** Percent rounded half up; null of nothing, where no percent means anything. */
    public BigDecimal percent(int decimals) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    /** Percent with two decimals, as reports print it. */
    public BigDecimal getPercent() {
        return percent(2);
    }
}
