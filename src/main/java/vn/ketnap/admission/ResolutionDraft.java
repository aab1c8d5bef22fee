package vn.ketnap.admission;

import vn.ketnap.admission.block.Findings;
import vn.ketnap.admission.block.Meeting;
import vn.ketnap.admission.block.Paper;

/**
 * A resolution about to be entered in the register.
 *
 * @param paper null when the vote did not reach its threshold and so gave no resolution
 * @param findings null when the paper states none
 * @param remark what is odd about the figures and why they stand, null when nothing is
 */
record ResolutionDraft(
        Meeting meeting, Paper paper, VoteFigures figures, VoteResult result, Findings findings, String remark) {

    static ResolutionDraft of(CastVote ballot, Paper paper, VoteResult result, String remark) {
        VoteFigures figures = new VoteFigures(ballot.attendance(), ballot.vote(), result.tally());
        return new ResolutionDraft(ballot.meeting(), paper, figures, result, null, remark);
    }

    /** This resolution with what the body concluded. */
    ResolutionDraft with(Findings concluded) {
        return new ResolutionDraft(meeting, paper, figures, result, concluded, remark);
    }
}
