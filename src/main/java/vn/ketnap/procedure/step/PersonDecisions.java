package vn.ketnap.procedure.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.DecisionTime;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.procedure.vote.VoteResult;
import vn.ketnap.vocabulary.DateKind;

/**
 * What admission and confirmation have in common where the competent committee decides: it prolongs its time or accounts
 * for it, else it votes unless it has voted already, and signs what the vote reached (294-QĐ/TW, 4.3).
 */
@Component
public class PersonDecisions {

    private final Ballots ballots;
    private final Decisions decisions;
    private final DecisionTime time;
    private final DateOrder dates;
    private final FormBinder binder;
    private final Register register;

    PersonDecisions(
            Ballots ballots,
            Decisions decisions,
            DecisionTime time,
            DateOrder dates,
            FormBinder binder,
            Register register) {
        this.ballots = ballots;
        this.decisions = decisions;
        this.time = time;
        this.dates = dates;
        this.binder = binder;
        this.register = register;
    }

    /**
     * One of the two decisions.
     *
     * @param step id of the task
     * @param vote the vote behind the decision
     * @param committeeVote the vote of the grassroots committee, after which its own decision needs none
     * @param paper the decision, with the date that it sets
     * @param received the day the cell receives it
     */
    public record Kind(
            String step, ResolutionKind vote, ResolutionKind committeeVote, PaperKind paper, DateKind received) {}

    /** What the form of a decision submits in any case; a value that its action does not ask for may be null. */
    public interface Form {

        /** What the committee does; null while the form does not say it. */
        Move move();

        String extensionReason();

        DecisionTime.Account account();

        Meeting meeting();

        CommitteeAttendance attendance();

        Vote vote();

        Paper paper();

        LocalDate decidedOn();

        LocalDate receivedOn();
    }

    /** What a committee does when it is to decide. */
    public enum Move {
        DECIDE,
        EXTEND,
        ACCOUNT,
        /** What only one of the forms knows. */
        OTHER
    }

    /** Checks an extension or an account; false when the form brings neither. */
    public boolean checkDelay(Kind kind, Form form, CaseFile file, Problems problems) {
        if (form.move() == Move.EXTEND) {
            time.checkExtension(kind.step(), form.extensionReason(), file, problems);
        } else if (form.move() == Move.ACCOUNT) {
            time.checkAccount(kind.step(), form.account(), file, problems);
        } else {
            return false;
        }
        return true;
    }

    /** Checks the vote, if one is needed, and the decision, if it comes to one; true when it does. */
    public boolean check(Kind kind, Form form, CaseFile file, Problems problems) {
        if (votesNow(kind, file)) {
            ballots.checkDecision(kind.vote(), ballot(kind, form, file), form.decidedOn(), file, problems);
        }
        if (!isDecided(kind, form, file)) {
            return false;
        }
        binder.validate("paper", form.paper(), problems);
        problems.require("decidedOn", form.decidedOn());
        if (form.decidedOn() != null) {
            DateKind decision = kind.paper().date();
            dates.check("decidedOn", decision, form.decidedOn(), file, problems);
            Map<DateKind, LocalDate> together = Map.of(decision, form.decidedOn());
            dates.check("receivedOn", kind.received(), form.receivedOn(), file, together, problems);
        }
        return true;
    }

    /** The decision that the form brings; none when the vote behind it refuses it. */
    public List<IssuedPaper> issued(Kind kind, Form form, CaseFile file) {
        return form.move() == Move.DECIDE && isDecided(kind, form, file)
                ? List.of(IssuedPaper.of(
                        kind.paper(),
                        NumberSeries.DECISION,
                        file.decidingCode(),
                        form.paper(),
                        form.decidedOn(),
                        "decidedOn"))
                : List.of();
    }

    /** Enters an extension or an account; false when the form brings neither. */
    public boolean enterDelay(Kind kind, Form form, CaseFile file) {
        if (form.move() == Move.EXTEND) {
            time.extend(kind.step(), form.extensionReason(), file);
        } else if (form.move() == Move.ACCOUNT) {
            time.account(kind.step(), form.account(), file);
        } else {
            return false;
        }
        return true;
    }

    /** Enters the vote, if one is needed; the result when it did not reach its threshold. */
    public Optional<VoteResult> enterRefusal(Kind kind, Form form, StepContext context) {
        CaseFile file = context.file();
        return votesNow(kind, file)
                ? Optional.of(ballots.enterDecision(kind.vote(), ballot(kind, form, file), context))
                        .filter(result -> !result.reached())
                : Optional.empty();
    }

    /** Enters the decision and, where it is known, the day of its receipt. */
    public void enter(Kind kind, Form form, CaseFile file) {
        register.paper(file, kind.paper(), form.paper(), form.decidedOn(), null);
        file.record(kind.paper().date(), form.decidedOn());
        if (form.receivedOn() != null) {
            file.record(kind.received(), form.receivedOn());
        }
    }

    /** Whether the vote is still to be entered: a committee that has voted as a whole only signs (06-HD/TW, 3.7 a). */
    public boolean votesNow(Kind kind, CaseFile file) {
        return decisions.voteNeeded(file, kind.committeeVote());
    }

    private boolean isDecided(Kind kind, Form form, CaseFile file) {
        return !votesNow(kind, file) || ballots.reaches(kind.vote(), ballot(kind, form, file), file);
    }

    private CastVote.OfCommittee ballot(Kind kind, Form form, CaseFile file) {
        return new CastVote.OfCommittee(
                decisions.bodyOf(file, kind.vote().matter()),
                form.meeting(),
                form.attendance(),
                form.vote(),
                form.paper());
    }
}
