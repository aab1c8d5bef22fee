package vn.ketnap.procedure.register;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import vn.ketnap.procedure.vote.Attendance;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.CellAttendance;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.procedure.vote.VoteMethod;
import vn.ketnap.regulation.Body;
import vn.ketnap.voting.Tally;

/** Every number of a vote, as the papers print it and as the rule counts it. */
@Embeddable
class VoteFigures {

    private int totalOfficial;
    private int totalProbationary;
    private int presentOfficial;
    private int presentProbationary;
    private int excluded;
    private Integer excludedTransferred;
    private Integer excludedSuspended;
    private String absenceReason;
    private int eligible;
    private int yesVotes;
    private int noVotes;
    private int blankVotes;
    private int neededVotes;
    private String noReason;

    @Enumerated(EnumType.STRING)
    private VoteMethod method;

    protected VoteFigures() {}

    VoteFigures(Attendance attendance, Vote vote, Tally tally) {
        this(vote, tally);
        if (attendance instanceof CellAttendance cell) {
            totalOfficial = cell.totalOfficial();
            totalProbationary = cell.totalProbationary();
            excludedTransferred = cell.excludedTransferred();
            excludedSuspended = cell.excludedSuspended();
            presentProbationary = cell.presentProbationary();
            absenceReason = cell.absenceReason();
        } else if (attendance instanceof CommitteeAttendance committee) {
            totalOfficial = committee.total();
            excludedTransferred = committee.excludedTransferred();
            excludedSuspended = committee.excludedSuspended();
            absenceReason = committee.absenceReason();
        }
        presentOfficial = attendance.voters();
        excluded = totalOfficial - eligible;
    }

    HeldMeeting at(Meeting meeting, String signer, LocalDate enteredOn) {
        return new HeldMeeting(
                meeting,
                signer,
                totalOfficial,
                presentOfficial,
                excludedTransferred,
                excludedSuspended,
                absenceReason,
                enteredOn);
    }

    CastVote cast(Body body, Meeting meeting, Paper paper) {
        Vote vote = new Vote(method, yesVotes, noVotes, blankVotes, noReason);
        if (body == Body.CELL) {
            int exempt =
                    excluded - CellAttendance.orZero(excludedTransferred) - CellAttendance.orZero(excludedSuspended);
            CellAttendance attendance = new CellAttendance(
                    totalOfficial,
                    totalProbationary,
                    presentOfficial,
                    presentProbationary,
                    excludedTransferred,
                    exempt,
                    excludedSuspended,
                    absenceReason);
            return new CastVote.OfCell(meeting, attendance, vote, paper);
        }
        CommitteeAttendance attendance = new CommitteeAttendance(
                totalOfficial, presentOfficial, excludedTransferred, excludedSuspended, absenceReason);
        return new CastVote.OfCommittee(body, meeting, attendance, vote, paper);
    }

    /** One line for screens, such as "9/15 tán thành, 6 không tán thành, cần 10". */
    String summary() {
        if (eligible == 0) {
            return "chưa có số phiếu";
        }
        return "%d/%d tán thành, %d không tán thành, cần %d".formatted(yesVotes, eligible, noVotes, neededVotes);
    }

    CaseHistory.Figures view() {
        return new CaseHistory.Figures(eligible, yesVotes, noVotes, blankVotes, neededVotes, summary());
    }

    CaseHistory.Roll roll() {
        return new CaseHistory.Roll(
                totalOfficial, totalProbationary, presentOfficial, presentProbationary, absenceReason);
    }

    String noReason() {
        return noReason;
    }

    private VoteFigures(Vote vote, Tally tally) {
        eligible = tally.eligible();
        yesVotes = tally.ballot().yes();
        noVotes = tally.ballot().no();
        blankVotes = tally.ballot().blank();
        neededVotes = tally.needed();
        noReason = vote.noReason();
        method = vote.method();
    }
}
