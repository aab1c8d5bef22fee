package vn.ketnap.admission;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.block.CellAttendance;
import vn.ketnap.admission.block.CommitteeAttendance;
import vn.ketnap.admission.block.Findings;
import vn.ketnap.admission.block.Meeting;
import vn.ketnap.admission.block.Paper;
import vn.ketnap.admission.block.Vote;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Regulations;

/**
 * Votes of a case, from form to register. The paper is asked for only when the vote gave a resolution. A body may repeat
 * its vote on a probationary member until so many have failed that the higher committees decide (294-QĐ/TW, 4.2.3).
 */
@Component
public class Ballots {

    /** How a vote ended. */
    public enum Outcome {
        REACHED,
        AGAIN,
        REPORT_UP
    }

    private final Votes votes;
    private final DateOrder dates;
    private final Register register;
    private final Regulations regulations;
    private final FormBinder binder;

    Ballots(Votes votes, DateOrder dates, Register register, Regulations regulations, FormBinder binder) {
        this.votes = votes;
        this.dates = dates;
        this.register = register;
        this.regulations = regulations;
        this.binder = binder;
    }

    /** A cell's vote as a form brings it; its blocks need not be marked as valid there. */
    public record OfCell(Meeting meeting, CellAttendance attendance, Vote vote, Paper paper) {}

    /** The vote of a committee or standing committee as a form brings it. */
    public record OfCommittee(Body body, Meeting meeting, CommitteeAttendance attendance, Vote vote, Paper paper) {}

    /** Adds what is wrong with a cell's vote under the regulation of the case. */
    public void check(ResolutionKind kind, OfCell ballot, CaseFile file, Problems problems) {
        check(kind, ballot, file.regulation(), file, problems);
    }

    /** Adds what is wrong with a cell's vote, under the regulation to which it is going to bind the case. */
    public void check(ResolutionKind kind, OfCell ballot, String regulation, CaseFile file, Problems problems) {
        binder.validate("meeting", ballot.meeting(), problems);
        checkDate(kind, ballot.meeting().date(), regulation, file, problems);
        binder.validate("attendance", ballot.attendance(), problems);
        binder.validate("vote", ballot.vote(), problems);
        votes.check(ballot.attendance(), ballot.vote(), regulation, problems);
        if (reaches(kind, ballot, regulation)) {
            binder.validate("paper", ballot.paper(), problems);
        }
    }

    /** Adds what is wrong with a committee's vote. */
    public void check(ResolutionKind kind, OfCommittee ballot, CaseFile file, Problems problems) {
        binder.validate("meeting", ballot.meeting(), problems);
        checkDate(kind, ballot.meeting().date(), law(kind, file), file, problems);
        checkFigures(ballot, problems);
        if (reaches(kind, ballot, file)) {
            binder.validate("paper", ballot.paper(), problems);
        }
    }

    /** Adds what is wrong with the vote behind a decision, whose date is checked by the caller. */
    public void checkDecision(
            ResolutionKind kind, OfCommittee ballot, LocalDate decidedOn, CaseFile file, Problems problems) {
        binder.validate("meeting", ballot.meeting(), problems);
        checkDate(kind, ballot.meeting().date(), law(kind, file), file, problems);
        if (decidedOn != null
                && ballot.meeting().date() != null
                && decidedOn.isBefore(ballot.meeting().date())) {
            problems.add("decidedOn", "Quyết định không được ghi trước ngày họp");
        }
        checkFigures(ballot, problems);
    }

    /** Whether figures that may not be right yet would reach the threshold of a regulation. */
    public boolean reaches(ResolutionKind kind, OfCell ballot, String regulation) {
        return ballot.attendance().complete()
                && votes.reaches(Body.CELL, kind.matter(), ballot.attendance().counted(), ballot.vote(), regulation);
    }

    /** Whether figures that may not be right yet would reach the threshold. */
    public boolean reaches(ResolutionKind kind, OfCommittee ballot, CaseFile file) {
        return ballot.attendance().complete()
                && votes.reaches(
                        ballot.body(), kind.matter(), ballot.attendance().counted(), ballot.vote(), law(kind, file));
    }

    /** Enters a cell's vote, which has bound the case, reached or not; findings may be null. */
    public Outcome enter(ResolutionKind kind, OfCell ballot, Findings findings, CaseFile file) {
        VoteResult result = votes.count(kind.matter(), ballot.attendance(), ballot.vote(), law(kind, file));
        Paper paper = result.reached() ? ballot.paper() : null;
        ResolutionDraft draft =
                ResolutionDraft.ofCell(ballot.meeting(), ballot.attendance(), ballot.vote(), paper, result);
        register.resolution(file, kind, file.cellCode(), draft.with(findings));
        return outcome(kind, result, file);
    }

    /** Enters the grassroots committee's vote, reached or not; findings may be null. */
    public Outcome enter(ResolutionKind kind, OfCommittee ballot, Findings findings, CaseFile file) {
        VoteResult result = count(kind, ballot, file);
        register.resolution(
                file, kind, file.grassrootsCode(), draft(ballot, result).with(findings));
        return outcome(kind, result, file);
    }

    /** Enters the vote behind a decision, reached or not. The date of the decision is the caller's to record. */
    public VoteResult enterDecision(ResolutionKind kind, OfCommittee ballot, CaseFile file) {
        VoteResult result = count(kind, ballot, file);
        register.vote(file, kind, file.bound(kind.matter()).decidingCode(), draft(ballot, result));
        return result;
    }

    /** Whether one more failure of this vote in its proceeding goes to the higher committees under a regulation. */
    public boolean lastAttempt(ResolutionKind kind, String regulation, CaseFile file) {
        return register.failedVotes(file, kind) + 1 >= allowedFailures(regulation);
    }

    private VoteResult count(ResolutionKind kind, OfCommittee ballot, CaseFile file) {
        return votes.count(ballot.body(), kind.matter(), ballot.attendance(), ballot.vote(), law(kind, file));
    }

    private static ResolutionDraft draft(OfCommittee ballot, VoteResult result) {
        Paper paper = result.reached() ? ballot.paper() : null;
        return ResolutionDraft.ofCommittee(ballot.meeting(), ballot.attendance(), ballot.vote(), paper, result);
    }

    private Outcome outcome(ResolutionKind kind, VoteResult result, CaseFile file) {
        if (result.reached()) {
            return Outcome.REACHED;
        }
        return register.failedVotes(file, kind) >= allowedFailures(law(kind, file)) ? Outcome.REPORT_UP : Outcome.AGAIN;
    }

    private int allowedFailures(String regulation) {
        return regulations.probation(regulation).failedVotes();
    }

    /** The regulation that binds what is voted on. */
    private static String law(ResolutionKind kind, CaseFile file) {
        return file.bound(kind.matter()).regulation();
    }

    private void checkFigures(OfCommittee ballot, Problems problems) {
        binder.validate("attendance", ballot.attendance(), problems);
        binder.validate("vote", ballot.vote(), problems);
        votes.check(ballot.attendance(), ballot.vote(), problems);
    }

    /** A vote comes after the one it repeats. */
    private void checkDate(ResolutionKind kind, LocalDate date, String regulation, CaseFile file, Problems problems) {
        dates.check("meetingDate", kind.date(), date, file, regulation, problems);
        register.lastVote(file, kind)
                .map(ResolutionView::date)
                .filter(last -> date != null && date.isBefore(last))
                .ifPresent(last -> problems.add(
                        "meetingDate",
                        "Ngày họp phải từ ngày %s trở đi (lần biểu quyết trước)".formatted(Shown.date(last))));
    }
}
