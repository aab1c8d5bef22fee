package vn.ketnap.procedure.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionDraft;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.Findings;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.VoteResult;
import vn.ketnap.procedure.vote.Votes;
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
    private final RegisterCheck registered;
    private final DateOrder dates;
    private final Register register;
    private final Regulations regulations;
    private final FormBinder binder;
    private final LawInForce lawInForce;

    Ballots(
            Votes votes,
            RegisterCheck registered,
            DateOrder dates,
            Register register,
            Regulations regulations,
            FormBinder binder,
            LawInForce lawInForce) {
        this.votes = votes;
        this.registered = registered;
        this.dates = dates;
        this.register = register;
        this.regulations = regulations;
        this.binder = binder;
        this.lawInForce = lawInForce;
    }

    /** Adds what is wrong with a vote under the regulation that binds it or, where none does, that of its day. */
    public void check(ResolutionKind kind, CastVote ballot, CaseFile file, Problems problems) {
        check(kind, ballot, law(kind, ballot, file), file, problems);
    }

    /** Adds what is wrong with a vote, under the regulation to which it is going to bind the case. */
    public void check(ResolutionKind kind, CastVote ballot, String regulation, CaseFile file, Problems problems) {
        checkVote(kind, ballot, regulation, file, problems);
        if (reaches(kind, ballot, regulation)) {
            binder.validate("paper", ballot.paper(), problems);
        }
    }

    /** Adds what is wrong with the vote behind a decision, whose date and paper are checked by the caller. */
    public void checkDecision(
            ResolutionKind kind, CastVote.OfCommittee ballot, LocalDate decidedOn, CaseFile file, Problems problems) {
        checkVote(kind, ballot, law(kind, ballot, file), file, problems);
        LocalDate met = ballot.meeting().date();
        if (decidedOn != null && met != null && decidedOn.isBefore(met)) {
            problems.add("decidedOn", "Quyết định không được ghi trước ngày họp");
        }
    }

    private void checkVote(ResolutionKind kind, CastVote ballot, String regulation, CaseFile file, Problems problems) {
        binder.validate("meeting", ballot.meeting(), problems);
        checkDate(kind, ballot.meeting().date(), regulation, file, problems);
        binder.validate("attendance", (Record) ballot.attendance(), problems);
        binder.validate("vote", ballot.vote(), problems);
        votes.check(ballot.attendance(), ballot.vote(), regulation, problems);
        checkRegistered(kind, ballot, regulation, file, problems);
        if (ballot.complete() && contradictionFree(problems)) {
            checkResult(kind, votes.count(kind, ballot, regulation), problems);
        }
    }

    /**
     * Adds what stands against a vote that was entered with a wrong day: what the register says of the corrected day and did
     * not say of the wrong one, and a result that the law of the corrected day would not give.
     */
    void recheck(String field, ResolutionKind kind, CastVote entered, LocalDate day, CaseFile file, Problems problems) {
        CastVote moved = entered.heldOn(day);
        String regulation =
                kind.body() == Body.CELL ? regulations.versionOn(day).id() : law(kind, moved, file);
        Problems before = new Problems();
        checkRegistered(kind, entered, law(kind, entered, file), file, before);
        Problems after = new Problems();
        checkRegistered(kind, moved, regulation, file, after);
        after.all().stream()
                .filter(problem -> !before.has(problem.field()))
                .forEach(problem -> problems.add(problem.at(field)));
        if (reaches(kind, moved, regulation) != reaches(kind, entered, file)) {
            VoteResult result = votes.count(kind, moved, regulation);
            problems.add(
                    field,
                    "Theo quy định của ngày ấy kết quả khác: %s"
                            .formatted(result.tally().summary()),
                    result.basis().text());
        }
    }

    /** Adds where the complete figures of a vote and the register of its day differ. */
    void checkRegistered(ResolutionKind kind, CastVote ballot, String regulation, CaseFile file, Problems problems) {
        differences(kind, ballot, regulation, file)
                .forEach(one -> problems.warn(one.field(), one.text(), votes.basisOfCounting(regulation)));
        registered.checkMinimum(ballot, kind.unitOf(file), regulation, problems);
    }

    /** One wrong digit would end a case: what is not enough is confirmed before it is entered. */
    private static void checkResult(ResolutionKind kind, VoteResult result, Problems problems) {
        if (result.reached()) {
            return;
        }
        String figures = result.tally().summary();
        if (kind == ResolutionKind.CLASS_PROPOSAL) {
            problems.add(
                    "voteYes",
                    "Chưa đủ số phiếu để đề nghị đi học (%s); giữ công việc này tới khi chi bộ biểu quyết đạt"
                            .formatted(figures),
                    result.basis().text());
        } else {
            problems.warn(
                    "voteYes",
                    "Xác nhận số phiếu trước khi ghi kết quả không đạt: %s".formatted(figures),
                    result.basis().text());
        }
    }

    /** Figures that contradict each other cannot be counted. */
    private static boolean contradictionFree(Problems problems) {
        return problems.all().stream()
                .filter(problem -> !problem.warning())
                .map(Problem::field)
                .noneMatch(field -> field.startsWith("vote") || field.startsWith("attendance"));
    }

    private List<RegisterCheck.Difference> differences(
            ResolutionKind kind, CastVote ballot, String regulation, CaseFile file) {
        if (ballot.meeting().date() == null || !ballot.attendance().complete()) {
            return List.of();
        }
        return registered.differences(ballot, kind.unitOf(file), votes.threshold(kind, ballot, regulation));
    }

    /** Whether figures that may not be right yet would reach the threshold. */
    public boolean reaches(ResolutionKind kind, CastVote ballot, CaseFile file) {
        return reaches(kind, ballot, law(kind, ballot, file));
    }

    /** Whether figures that may not be right yet would reach the threshold of a regulation. */
    public boolean reaches(ResolutionKind kind, CastVote ballot, String regulation) {
        return ballot.complete()
                && votes.threshold(kind, ballot, regulation)
                        .reached(ballot.vote().yes(), ballot.attendance().counted());
    }

    /** Enters a vote, which has bound the case, reached or not; findings may be null. */
    public Outcome enter(ResolutionKind kind, CastVote ballot, Findings findings, StepContext context) {
        CaseFile file = context.file();
        ResolutionDraft draft = draft(kind, ballot, context).with(findings);
        register.resolution(file, kind, kind.unitOf(file), draft);
        if (draft.result().reached()) {
            return Outcome.REACHED;
        }
        return register.failedVotes(file, kind) >= allowedFailures(law(kind, ballot, file))
                ? Outcome.REPORT_UP
                : Outcome.AGAIN;
    }

    /** Enters the vote behind a decision, reached or not. The date of the decision is the caller's to record. */
    public VoteResult enterDecision(ResolutionKind kind, CastVote.OfCommittee ballot, StepContext context) {
        ResolutionDraft draft = draft(kind, ballot, context);
        register.vote(context.file(), kind, kind.unitOf(context.file()), draft);
        return draft.result();
    }

    /** The resolution that a vote gives, none when it does not reach the threshold of a regulation. */
    public List<IssuedPaper> issued(ResolutionKind kind, CastVote ballot, String regulation, CaseFile file) {
        return reaches(kind, ballot, regulation)
                ? List.of(IssuedPaper.of(
                        kind,
                        kind.unitOf(file),
                        ballot.paper(),
                        ballot.meeting().date()))
                : List.of();
    }

    /** The resolution that a vote gives under the law that binds it, none when it does not reach its threshold. */
    public List<IssuedPaper> issued(ResolutionKind kind, CastVote ballot, CaseFile file) {
        return issued(kind, ballot, law(kind, ballot, file), file);
    }

    /** Whether one more failure of this vote in its proceeding goes to the higher committees under a regulation. */
    public boolean lastAttempt(ResolutionKind kind, String regulation, CaseFile file) {
        return register.failedVotes(file, kind) + 1 >= allowedFailures(regulation);
    }

    private ResolutionDraft draft(ResolutionKind kind, CastVote ballot, StepContext context) {
        String regulation = law(kind, ballot, context.file());
        VoteResult result = votes.count(kind, ballot, regulation);
        Paper paper = result.reached() ? ballot.paper() : null;
        return ResolutionDraft.of(ballot, paper, result, remark(kind, ballot, context));
    }

    /** What the bodies after this one should know of the figures and why they stand; null when nothing is odd. */
    private String remark(ResolutionKind kind, CastVote ballot, StepContext context) {
        CaseFile file = context.file();
        List<String> odd = differences(kind, ballot, law(kind, ballot, file), file).stream()
                .map(RegisterCheck.Difference::text)
                .collect(Collectors.toCollection(ArrayList::new));
        int present = ballot.attendance().voters();
        if (ballot.vote().cast() < present) {
            odd.add(Votes.missingBallots(present, ballot.vote()));
        }
        return odd.isEmpty() ? null : String.join("; ", odd) + ": " + context.overrideReason();
    }

    private int allowedFailures(String regulation) {
        return regulations.probation(regulation).failedVotes();
    }

    /** The regulation that binds what is voted on; the law of its day for a vote that binds nothing. */
    String law(ResolutionKind kind, CastVote ballot, CaseFile file) {
        return switch (kind.matter()) {
            case ADMISSION, CONFIRMATION, REMOVAL -> file.bound(kind.matter()).regulation();
            default -> lawInForce.of(file, kind.date(), ballot.meeting().date());
        };
    }

    /** A vote comes after the one it repeats. */
    private void checkDate(ResolutionKind kind, LocalDate date, String regulation, CaseFile file, Problems problems) {
        dates.check("meetingDate", kind.date(), date, file, regulation, problems);
        register.lastVote(file, kind)
                .map(ResolutionView::date)
                .filter(last -> date != null && date.isBefore(last))
                .ifPresent(last -> problems.add(
                        "meetingDate",
                        "Ngày họp phải từ ngày %s trở đi (lần biểu quyết trước)".formatted(DateFormats.date(last))));
    }
}
