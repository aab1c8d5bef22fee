package vn.ketnap.admission;

import vn.ketnap.admission.block.CellAttendance;
import vn.ketnap.admission.block.CommitteeAttendance;
import vn.ketnap.admission.block.Findings;
import vn.ketnap.admission.block.Meeting;
import vn.ketnap.admission.block.Paper;
import vn.ketnap.admission.block.Vote;

/**
 * A resolution about to be entered in the register.
 *
 * @param paper null when the vote did not reach its threshold and so gave no resolution
 * @param findings null when the paper states none
 */
public record ResolutionDraft(Meeting meeting, Paper paper, VoteFigures figures, VoteResult result, Findings findings) {

    public static ResolutionDraft ofCell(
            Meeting meeting, CellAttendance attendance, Vote vote, Paper paper, VoteResult result) {
        return new ResolutionDraft(meeting, paper, new VoteFigures(attendance, vote, result.tally()), result, null);
    }

    public static ResolutionDraft ofCommittee(
            Meeting meeting, CommitteeAttendance attendance, Vote vote, Paper paper, VoteResult result) {
        return new ResolutionDraft(meeting, paper, new VoteFigures(attendance, vote, result.tally()), result, null);
    }

    /** This resolution with what the body concluded. */
    public ResolutionDraft with(Findings concluded) {
        return new ResolutionDraft(meeting, paper, figures, result, concluded);
    }
}
