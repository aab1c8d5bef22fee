package vn.ketnap.voting;

/**
 * The serving members of a committee and those of them who do not count for a vote (Regulation 294-QĐ/TW §9.3). Vacant seats
 * are not serving members.
 *
 * @param temporarilyTransferredAbsent members temporarily transferred elsewhere who did not come
 * @param suspended members suspended, indicted, prosecuted or detained
 */
public record CommitteeRoll(int serving, int temporarilyTransferredAbsent, int suspended) {

    /** @throws IllegalArgumentException when a number is negative */
    public CommitteeRoll {
        HeadCounts.requireNotNegative(serving, temporarilyTransferredAbsent, suspended);
    }

    /** The denominator of the vote; not positive when the exclusions use up the roll, then no threshold is reached. */
    public int eligible() {
        return HeadCounts.remaining(serving, temporarilyTransferredAbsent, suspended);
    }
}
