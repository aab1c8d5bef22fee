package vn.ketnap.regulation;

/**
 * Whether a former member may be admitted again: 294-QĐ/TW, point 3.5.
 *
 * @param waitMonths months that must have passed, 0 where no time helps
 * @param countsFrom the day from which they count
 */
public record ReadmissionRule(EligibilityResult result, int waitMonths, CountsFrom countsFrom, LegalBasis basis) {

    /** From when the time of waiting counts. */
    public enum CountsFrom {
        LEFT,
        RECORD_CLEARED
    }
}
