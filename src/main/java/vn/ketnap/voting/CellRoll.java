package vn.ketnap.voting;

/**
 * The official members of a cell and those of them who do not count for a vote (Regulation 294-QĐ/TW §9.3). Probationers are
 * never part of it; members who are merely absent stay in.
 *
 * @param temporarilyTransferred official members whose Party life is temporarily elsewhere
 * @param exemptAbsent official members exempt from activities who did not come; those who came and vote count
 * @param suspended official members suspended, indicted, prosecuted or detained
 */
public record CellRoll(int official, int temporarilyTransferred, int exemptAbsent, int suspended) {

    /** @throws IllegalArgumentException when a number is negative */
    public CellRoll {
        HeadCounts.requireNotNegative(official, temporarilyTransferred, exemptAbsent, suspended);
    }

    /** The denominator of the vote; not positive when the exclusions use up the roll, then no threshold is reached. */
    public int eligible() {
        return HeadCounts.remaining(official, temporarilyTransferred, exemptAbsent, suspended);
    }
}
