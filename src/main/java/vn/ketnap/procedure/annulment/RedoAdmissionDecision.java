package vn.ketnap.procedure.annulment;

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
import vn.ketnap.procedure.check.Articles;
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
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** The competent committee decides again after the wrong step was taken again, and fixes the dates anew (294-QĐ/TW, 4.4.2). */
@Component
class RedoAdmissionDecision implements Step<RedoAdmissionDecision.Form> {

    private static final ResolutionKind KIND = ResolutionKind.ADMISSION_DECISION;

    private final Remade remade;
    private final Ballots ballots;
    private final Decisions decisions;
    private final DateOrder dates;
    private final Register register;
    private final FormBinder binder;
    private final CommitteeMeetings meetings;
    private final Articles articles;

    RedoAdmissionDecision(
            Remade remade,
            Ballots ballots,
            Decisions decisions,
            DateOrder dates,
            Register register,
            FormBinder binder,
            CommitteeMeetings meetings,
            Articles articles) {
        this.remade = remade;
        this.ballots = ballots;
        this.decisions = decisions;
        this.dates = dates;
        this.register = register;
        this.binder = binder;
        this.meetings = meetings;
        this.articles = articles;
    }

    /** What was put to the body that decides. */
    enum Action {
        ADMIT,
        REFUSE
    }

    /**
     * What the form submits; number, signer and day of admission only for an admission, the figures only for one that the
     * body has not voted on.
     *
     * @param admittedOn the day of admission as the new decision fixes it; asked for only after the ceremony
     */
    record Form(
            @NotNull Action action,
            @NotNull LocalDate decidedOn,
            @Valid OptionalPaper paper,
            LocalDate admittedOn,
            @NotBlank @Size(max = 500) String reason,
            Meeting meeting,
            CommitteeAttendance attendance,
            Vote vote) {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        dates.check("decidedOn", DateKind.ADMISSION_DECISION, form.decidedOn(), file, problems);
        if (form.action() != Action.ADMIT) {
            return;
        }
        boolean voted = remade.reached(file, ResolutionKind.CELL_ADMISSION)
                && (!file.committeeVote() || remade.reached(file, ResolutionKind.COMMITTEE_ADMISSION));
        if (!voted) {
            problems.add(
                    "action",
                    "Biểu quyết lại không đạt: không kết nạp nữa",
                    articles.of(Requirement.WRONG_ADMISSION, file));
            return;
        }
        if (votesNow(file)) {
            ballots.checkDecision(KIND, ballot(form, file), form.decidedOn(), file, problems);
        }
        if (admits(form, file)) {
            binder.validate("paper", form.paper().paper(), problems);
            checkAdmission(form, file, problems);
        }
    }

    private void checkAdmission(Form form, CaseFile file, Problems problems) {
        if (file.ceremonyDate().isEmpty()) {
            return;
        }
        problems.require("admittedOn", form.admittedOn(), "Ghi ngày kết nạp mà quyết định mới xác định");
        dates.checkPast("admittedOn", form.admittedOn(), problems);
        if (form.admittedOn() != null
                && form.admittedOn().isBefore(file.ceremonyDate().get())) {
            problems.add(
                    "admittedOn",
                    "Ngày xác định lại không được trước ngày làm lễ",
                    articles.of(Requirement.WRONG_ADMISSION, file));
        }
    }

    private boolean admits(Form form, CaseFile file) {
        return form.action() == Action.ADMIT && (!votesNow(file) || ballots.reaches(KIND, ballot(form, file), file));
    }

    private boolean votesNow(CaseFile file) {
        return decisions.voteNeeded(file, ResolutionKind.COMMITTEE_ADMISSION);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        CaseFile file = context.file();
        return admits(form, file)
                ? List.of(IssuedPaper.of(
                        PaperKind.ADMISSION_DECISION,
                        NumberSeries.DECISION,
                        file.decidingCode(),
                        form.paper().paper(),
                        form.decidedOn(),
                        "decidedOn"))
                : List.of();
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        if (form.action() == Action.ADMIT && votesNow(file)) {
            ballots.enterDecision(KIND, ballot(form, file), context);
        }
        if (!admits(form, file)) {
            file.close(CaseStatus.CANCELLED, form.decidedOn(), form.reason());
            return Routing.outcome(StepOutcome.CLOSE);
        }
        register.paper(file, PaperKind.ADMISSION_DECISION, form.paper().paper(), form.decidedOn(), form.reason());
        file.record(DateKind.ADMISSION_DECISION, form.decidedOn());
        if (file.ceremonyDate().isPresent()) {
            remade.fixDates(file, form.admittedOn());
        }
        return Routing.outcome(StepOutcome.APPROVED);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        Map<String, Object> known = meetings.known(file, KIND, decisions.bodyOf(file, KIND.matter()));
        known.put("bodyName", decisions.bodyOf(file, KIND.matter()).label());
        known.put("votesNow", votesNow(file));
        known.put("held", file.ceremonyDate().isPresent());
        known.put("cellResolution", register.cited(file, ResolutionKind.CELL_ADMISSION));
        known.put("committeeResolution", register.cited(file, ResolutionKind.COMMITTEE_ADMISSION));
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
