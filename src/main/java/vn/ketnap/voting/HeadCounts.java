package vn.ketnap.voting;

/** Arithmetic on head counts that cannot wrap around, so that absurd input never looks like a valid vote. */
final class HeadCounts {

    private HeadCounts() {}

    static void requireNotNegative(int... counts) {
        for (int count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("Số người, số phiếu không được âm: " + count);
            }
        }
    }

    /** What is left of a total; a result below the range of int stays at its lower end. */
    static int remaining(int total, int... excluded) {
        long left = total;
        for (int count : excluded) {
            left -= count;
        }
        return (int) Math.max(Integer.MIN_VALUE, left);
    }

    /** The sum; a result above the range of int stays at its upper end. */
    static int sum(int... counts) {
        long sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return (int) Math.min(Integer.MAX_VALUE, sum);
    }
}
