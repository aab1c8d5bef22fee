package vn.ketnap.procedure.vote;

import vn.ketnap.regulation.Body;

/** A form that brings the vote of a body: of a cell or of a committee. */
public sealed interface BallotForm permits BallotForm.OfCell, BallotForm.OfCommittee {

    Meeting meeting();

    Vote vote();

    /** The resolution; asked for only when the vote reaches its threshold. */
    Paper paper();

    /** The vote of the form. */
    CastVote ballot();

    /** What the body found about the person; null for a form that does not ask for it. */
    default Findings findings() {
        return null;
    }

    /** The form of a cell. */
    non-sealed interface OfCell extends BallotForm {

        CellAttendance attendance();

        @Override
        default CastVote.OfCell ballot() {
            return new CastVote.OfCell(meeting(), attendance(), vote(), paper());
        }
    }

    /** The form of a whole committee. */
    non-sealed interface OfCommittee extends BallotForm {

        CommitteeAttendance attendance();

        @Override
        default CastVote.OfCommittee ballot() {
            return new CastVote.OfCommittee(Body.COMMITTEE, meeting(), attendance(), vote(), paper());
        }
    }
}
