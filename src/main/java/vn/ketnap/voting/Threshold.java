package vn.ketnap.voting;

/**
 * The share of yes votes a body needs.
 *
 * @param strict true for "more than", false for "at least"
 */
public record Threshold(int numerator, int denominator, boolean strict) {

    /** @throws IllegalArgumentException when the share is not above 0 or could never be reached */
    public Threshold {
        boolean reachable = strict ? numerator < denominator : numerator <= denominator;
        if (numerator <= 0 || !reachable) {
            throw new IllegalArgumentException("No such share of votes: %d/%d".formatted(numerator, denominator));
        }
    }

    /** True when {@code yes} votes of {@code eligible} persons are enough; never when nobody is eligible. */
    public boolean reached(int yes, int eligible) {
        if (eligible <= 0) {
            return false;
        }
        long have = (long) yes * denominator;
        long need = (long) numerator * eligible;
        return strict ? have > need : have >= need;
    }

    /**
     * The smallest number of yes votes that is enough.
     *
     * @throws IllegalArgumentException when nobody is eligible, because then no number is enough
     */
    public int needed(int eligible) {
        if (eligible <= 0) {
            throw new IllegalArgumentException("Không có ai được tính vào tổng số biểu quyết");
        }
        long need = (long) numerator * eligible;
        return (int) (strict ? need / denominator + 1 : (need + denominator - 1) / denominator);
    }

    /** The threshold in words, such as "ít nhất 2/3" or "trên 1/2". */
    public String text() {
        return "%s %d/%d".formatted(strict ? "trên" : "ít nhất", numerator, denominator);
    }
}
