package vn.ketnap.procedure.admission;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.PaperValidity;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.EarlierFindings;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.BallotForm;
import vn.ketnap.procedure.vote.CellAttendance;
import vn.ketnap.procedure.vote.Findings;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.DocumentValidity.Remedy;
import vn.ketnap.regulation.Requirement;

/** The cell votes on proposing the admission, or finds that papers are out of date (06-HD/TW, 3.6 b, 5.1 and 5.4). */
@Component
class RecordCellAdmissionVote implements Step<RecordCellAdmissionVote.Form> {

    private static final ResolutionKind KIND = ResolutionKind.CELL_ADMISSION;

    private final CaseBinding binding;
    private final PersonalConditions conditions;
    private final Consents consents;
    private final PaperValidity validity;
    private final Ballots ballots;
    private final FormBinder binder;
    private final Articles articles;
    private final CellMeetings meetings;
    private final EarlierFindings findings;

    RecordCellAdmissionVote(
            CaseBinding binding,
            PersonalConditions conditions,
            Consents consents,
            PaperValidity validity,
            Ballots ballots,
            FormBinder binder,
            Articles articles,
            CellMeetings meetings,
            EarlierFindings findings) {
        this.binding = binding;
        this.conditions = conditions;
        this.consents = consents;
        this.validity = validity;
        this.ballots = ballots;
        this.binder = binder;
        this.articles = articles;
        this.meetings = meetings;
        this.findings = findings;
    }

    enum Action {
        VOTE,
        REDO
    }

    /** What the form submits; all but the action only for a vote. */
    record Form(
            @NotNull Action action,
            Meeting meeting,
            CellAttendance attendance,
            Findings findings,
            Vote vote,
            Paper paper)
            implements BallotForm.OfCell {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        if (form.action() == Action.VOTE) {
            checkVote(form, context.file(), problems);
        } else if (form.action() == Action.REDO
                && validity.remedy(context.file(), context.today()).isEmpty()) {
            problems.add(
                    "action",
                    "Chưa có giấy tờ nào hết hạn: ghi kết quả biểu quyết",
                    articles.of(Requirement.REDO_OF_EXPIRED_PAPERS, context.file()));
        }
    }

    private void checkVote(Form form, CaseFile file, Problems problems) {
        LocalDate on = form.meeting().date();
        ballots.check(KIND, form.ballot(), binding.lawOn(on, file), file, problems);
        binder.validate("findings", form.findings(), problems);
        if (on != null) {
            conditions.check("meetingDate", file.applicant(), on, problems);
            validity.check("meetingDate", file, on, problems);
        }
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        CaseFile file = context.file();
        return form.action() == Action.VOTE
                ? ballots.issued(
                        KIND, form.ballot(), binding.lawOn(form.meeting().date(), file), file)
                : List.of();
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        if (form.action() == Action.REDO) {
            return Routing.outcome(validity.remedy(file, context.today()).orElseThrow());
        }
        LocalDate on = form.meeting().date();
        binding.bind(file, KIND.matter(), on);
        consents.requireOf(file, on);
        boolean reached = ballots.enter(KIND, form.ballot(), form.findings(), context) == Ballots.Outcome.REACHED;
        return Routing.outcome(reached ? StepOutcome.REACHED : StepOutcome.NOT_REACHED);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Optional<Remedy> remedy = validity.remedy(context.file(), context.today());
        Map<String, Object> known = meetings.known(
                context.file(),
                KIND,
                Map.of(
                        "action",
                        remedy.isPresent() ? Action.REDO : Action.VOTE,
                        "remedy",
                        remedy.map(Remedy::label).orElse("")));
        known.putAll(findings.forCell(context.file()));
        return known;
    }
}
