package vn.ketnap.procedure.vote;

import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.LegalBasis;
import vn.ketnap.voting.Tally;

/** A counted vote with the rule it was held against. */
public record VoteResult(Body body, Tally tally, LegalBasis basis) {

    public boolean reached() {
        return tally.reached();
    }
}
