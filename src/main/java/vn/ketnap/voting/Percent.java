package vn.ketnap.voting;

/**
 * Shares as resolutions print them: two decimals with a comma, rounded half up, without the percent sign. A share is
 * rounded down instead where the rounded figure would claim what the votes do not give.
 */
public final class Percent {

    private static final int WHOLE = 100_00;
    private static final Threshold ALL = new Threshold(1, 1, false);

    private Percent() {}

    /**
     * Such as "65,00"; "100,00" only when {@code part} is the whole; "0,00" of nothing.
     *
     * @throws IllegalArgumentException when {@code part} is negative or more than {@code whole}
     */
    public static String of(int part, int whole) {
        return of(part, whole, ALL);
    }

    /** As {@link #of(int, int)}, and a share that misses the threshold is never printed as a figure that reaches it. */
    static String of(int part, int whole, Threshold threshold) {
        if (part < 0 || part > Math.max(0, whole)) {
            throw new IllegalArgumentException("No part of a whole: %d/%d".formatted(part, whole));
        }
        if (whole <= 0) {
            return format(0);
        }
        long exact = (long) part * WHOLE;
        int halfUp = (int) ((2 * exact + whole) / (2L * whole));
        boolean flatters = flatters(halfUp, part, whole, threshold) || flatters(halfUp, part, whole, ALL);
        return format(flatters ? (int) (exact / whole) : halfUp);
    }

    private static boolean flatters(int printed, int part, int whole, Threshold threshold) {
        return threshold.reached(printed, WHOLE) && !threshold.reached(part, whole);
    }

    private static String format(int hundredths) {
        return "%d,%02d".formatted(hundredths / 100, hundredths % 100);
    }
}
