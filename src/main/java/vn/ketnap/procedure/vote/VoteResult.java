package vn.ketnap.procedure.vote;

import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.voting.Tally;

/**
 * A counted vote with the rule it was held against.
 *
 * @param tally null for a resolution that came on paper without its figures: there is one, so the vote was enough
 */
public record VoteResult(Body body, Tally tally, LegalBasis basis) {

    public boolean reached() {
        return tally == null || tally.reached();
    }
}
