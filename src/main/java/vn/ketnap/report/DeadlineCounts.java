package vn.ketnap.report;

/**
 * Open deadlines by how soon they end; what ends in 7 days is also counted in 30 and 90.
 *
 * @param open all open ones, also those that end later
 */
public record DeadlineCounts(long overdue, long in7, long in30, long in90, long open) {

    static final DeadlineCounts NONE = new DeadlineCounts(0, 0, 0, 0, 0);

    DeadlineCounts plus(DeadlineCounts other) {
        return new DeadlineCounts(
                overdue + other.overdue, in7 + other.in7, in30 + other.in30, in90 + other.in90, open + other.open);
    }
}
