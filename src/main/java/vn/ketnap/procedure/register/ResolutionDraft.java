package vn.ketnap.procedure.register;

import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.Findings;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.VoteResult;

/**
 * A resolution about to be entered in the register.
 *
 * @param paper null when the vote did not reach its threshold and so gave no resolution
 * @param findings null when the paper states none
 * @param remark what is odd about the figures and why they stand, null when nothing is
 */
public record ResolutionDraft(
        Meeting meeting, Paper paper, VoteFigures figures, VoteResult result, Findings findings, String remark) {

    public static ResolutionDraft of(CastVote ballot, Paper paper, VoteResult result, String remark) {
        VoteFigures figures = new VoteFigures(ballot.attendance(), ballot.vote(), result.tally());
        return new ResolutionDraft(ballot.meeting(), paper, figures, result, null, remark);
    }

    /** A resolution that stands on paper without its figures. */
    public static ResolutionDraft withoutFigures(Meeting meeting, Paper paper, VoteResult result, String remark) {
        return new ResolutionDraft(meeting, paper, new VoteFigures(), result, null, remark);
    }

    /** This resolution with what the body concluded. */
    public ResolutionDraft with(Findings concluded) {
        return new ResolutionDraft(meeting, paper, figures, result, concluded, remark);
    }
}
