package vn.ketnap.procedure.removal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.NumberSeries;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CommitteeMeetings;
import vn.ketnap.procedure.step.Decisions;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.OptionalPaper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.procedure.vote.VoteResult;
import vn.ketnap.regulation.LeavingReason;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** The competent body decides whether a probationary member is removed (06-HD/TW, 4.6; 294-QĐ/TW, 4.2.3). */
@Component
class RecordRemovalDecision implements Step<RecordRemovalDecision.Form> {

    private static final ResolutionKind KIND = ResolutionKind.REMOVAL_DECISION;

    private final Ballots ballots;
    private final Decisions decisions;
    private final DateOrder dates;
    private final Register register;
    private final FormBinder binder;
    private final CommitteeMeetings meetings;

    RecordRemovalDecision(
            Ballots ballots,
            Decisions decisions,
            DateOrder dates,
            Register register,
            FormBinder binder,
            CommitteeMeetings meetings) {
        this.ballots = ballots;
        this.decisions = decisions;
        this.dates = dates;
        this.register = register;
        this.binder = binder;
        this.meetings = meetings;
    }

    /** What was proposed to the body that decides. */
    enum Action {
        REMOVE,
        KEEP
    }

    /** What the form submits; number and signer unless a removal was voted down, the coded reason only for a removal, the figures only for a removal that the body has not voted on yet. */
    record Form(
            @NotNull Action action,
            @NotNull LocalDate decidedOn,
            @Valid OptionalPaper paper,
            @NotBlank @Size(max = 500) String reason,
            LeavingReason leavingReason,
            Meeting meeting,
            CommitteeAttendance attendance,
            Vote vote) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        String law = file.bound(KIND.matter()).regulation();
        dates.check("decidedOn", DateKind.REMOVAL_DECISION, form.decidedOn(), file, law, problems);
        if (form.action() == Action.KEEP) {
            binder.validate("paper", form.paper().paper(), problems);
        }
        if (form.action() != Action.REMOVE) {
            return;
        }
        if (votesNow(file)) {
            ballots.checkDecision(KIND, ballot(form, file), form.decidedOn(), file, problems);
        }
        if (removes(form, file)) {
            binder.validate("paper", form.paper().paper(), problems);
            problems.require("leavingReason", form.leavingReason(), "Chọn lý do để sau này xét kết nạp lại");
        }
    }

    /** Nothing is numbered when a removal is voted down. */
    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        CaseFile file = context.file();
        if (form.action() == Action.REMOVE && !removes(form, file)) {
            return List.of();
        }
        boolean kept = form.action() == Action.KEEP;
        return List.of(IssuedPaper.of(
                kept ? PaperKind.REMOVAL_KEPT : PaperKind.REMOVAL_DECISION,
                kept ? NumberSeries.CONCLUSION : NumberSeries.DECISION,
                file.bound(KIND.matter()).decidingCode(),
                form.paper().paper(),
                form.decidedOn(),
                "decidedOn"));
    }

    private boolean removes(Form form, CaseFile file) {
        return !votesNow(file) || ballots.reaches(KIND, ballot(form, file), file);
    }

    private boolean votesNow(CaseFile file) {
        return decisions.voteNeeded(file, ResolutionKind.COMMITTEE_REMOVAL);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        if (form.action() == Action.KEEP) {
            register.paper(file, PaperKind.REMOVAL_KEPT, form.paper().paper(), form.decidedOn(), form.reason());
            return Routing.outcome(StepOutcome.KEPT);
        }
        if (votesNow(file)) {
            VoteResult result = ballots.enterDecision(KIND, ballot(form, file), context);
            if (!result.reached()) {
                // Number and reason on the form are those of a removal that was voted down.
                register.paper(
                        file,
                        PaperKind.REMOVAL_KEPT,
                        form.decidedOn(),
                        result.tally().summary());
                return Routing.outcome(StepOutcome.KEPT);
            }
        }
        register.paper(file, PaperKind.REMOVAL_DECISION, form.paper().paper(), form.decidedOn(), form.reason());
        file.record(DateKind.REMOVAL_DECISION, form.decidedOn());
        file.leave(form.leavingReason());
        file.close(CaseStatus.REMOVED, form.decidedOn(), form.reason());
        file.record(DateKind.FILE_NOTICE, form.decidedOn());
        return Routing.outcome(StepOutcome.REMOVED);
    }

    @Override
    public Matter matter() {
        return KIND.matter();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        Map<String, Object> known = meetings.known(file, KIND, decisions.bodyOf(file, KIND.matter()));
        known.put("bodyName", decisions.bodyOf(file, KIND.matter()).label());
        known.put("votesNow", votesNow(file));
        known.put("cellResolution", register.cited(file, ResolutionKind.CELL_REMOVAL));
        known.put("committeeResolution", register.cited(file, ResolutionKind.COMMITTEE_REMOVAL));
        return Heading.of(file, known);
    }

    private CastVote.OfCommittee ballot(Form form, CaseFile file) {
        return new CastVote.OfCommittee(
                decisions.bodyOf(file, KIND.matter()),
                form.meeting(),
                form.attendance(),
                form.vote(),
                form.paper().paper());
    }
}
