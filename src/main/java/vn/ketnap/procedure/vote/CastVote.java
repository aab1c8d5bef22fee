package vn.ketnap.procedure.vote;

import java.time.LocalDate;
import vn.ketnap.regulation.Body;

/** The vote of one body as a form brings it; its blocks need not be marked as valid there. */
public sealed interface CastVote permits CastVote.OfCell, CastVote.OfCommittee {

    Body body();

    Meeting meeting();

    Attendance attendance();

    Vote vote();

    Paper paper();

    /** The same vote in a meeting of another day. */
    CastVote heldOn(LocalDate day);

    /** Whether there is everything that the count needs. */
    default boolean complete() {
        return attendance().complete() && vote().complete();
    }

    /** A cell's vote. */
    public record OfCell(Meeting meeting, CellAttendance attendance, Vote vote, Paper paper) implements CastVote {

        @Override
        public Body body() {
            return Body.CELL;
        }

        @Override
        public CastVote heldOn(LocalDate day) {
            return new OfCell(meeting.on(day), attendance, vote, paper);
        }
    }

    /** The vote of a committee or standing committee. */
    public record OfCommittee(Body body, Meeting meeting, CommitteeAttendance attendance, Vote vote, Paper paper)
            implements CastVote {

        @Override
        public CastVote heldOn(LocalDate day) {
            return new OfCommittee(body, meeting.on(day), attendance, vote, paper);
        }
    }
}
