package vn.ketnap.voting;

/**
 * The votes cast at one meeting on one person.
 *
 * @param blank blank and invalid votes; they count for nobody but were cast
 */
public record Ballot(int yes, int no, int blank) {

    /** @throws IllegalArgumentException when a number is negative */
    public Ballot {
        HeadCounts.requireNotNegative(yes, no, blank);
    }

    /** All votes cast. */
    public int cast() {
        return HeadCounts.sum(yes, no, blank);
    }
}
