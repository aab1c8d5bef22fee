package vn.ketnap.procedure.confirmation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.OwnWords;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.EarlierFindings;
import vn.ketnap.procedure.step.Heading;
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
import vn.ketnap.vocabulary.DateKind;

/** The cell votes on confirmation, or finds that the person does not qualify (294-QĐ/TW, 4.2.1; 06-HD/TW, 4.5). */
@Component
class RecordCellConfirmationVote implements Step<RecordCellConfirmationVote.Form> {

    private static final ResolutionKind KIND = ResolutionKind.CELL_CONFIRMATION;

    private final CaseBinding binding;
    private final Ballots ballots;
    private final DateOrder dates;
    private final ConfirmationBars bars;
    private final FormBinder binder;
    private final CellMeetings meetings;
    private final EarlierFindings findings;

    RecordCellConfirmationVote(
            CaseBinding binding,
            Ballots ballots,
            DateOrder dates,
            ConfirmationBars bars,
            FormBinder binder,
            CellMeetings meetings,
            EarlierFindings findings) {
        this.binding = binding;
        this.ballots = ballots;
        this.dates = dates;
        this.bars = bars;
        this.binder = binder;
        this.meetings = meetings;
        this.findings = findings;
    }

    /** What the cell put to the vote. */
    enum Action {
        CONFIRM,
        REMOVE
    }

    /** What the form submits: the vote with its findings, or why the cell goes on to consider removal. */
    record Form(
            @NotNull Action action,
            Meeting meeting,
            CellAttendance attendance,
            Vote vote,
            Paper paper,
            @OwnWords @Size(max = 2000) String strengths,
            @Size(max = 2000) String weaknesses,
            @Size(max = 500) String removalReason)
            implements BallotForm.OfCell {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        CaseFile file = context.file();
        String law = binding.lawOn(form.meeting().date(), file);
        bars.check("action", file, problems);
        if (form.action() == Action.CONFIRM) {
            ballots.check(KIND, form.ballot(), law, file, problems);
            dates.checkRecorded(
                    "meetingDate",
                    DateKind.CELL_CONFIRMATION_VOTE,
                    DateKind.NEW_MEMBER_CERTIFICATE,
                    file,
                    law,
                    problems);
            problems.require("strengths", form.strengths());
            problems.require("weaknesses", form.weaknesses());
        } else if (form.action() == Action.REMOVE) {
            binder.validate("meeting", form.meeting(), problems);
            dates.check(
                    "meetingDate",
                    DateKind.CELL_CONFIRMATION_VOTE,
                    form.meeting().date(),
                    file,
                    law,
                    problems);
            problems.require("removalReason", form.removalReason());
        }
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        CaseFile file = context.file();
        return form.action() == Action.CONFIRM
                ? ballots.issued(
                        KIND, form.ballot(), binding.lawOn(form.meeting().date(), file), file)
                : List.of();
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        LocalDate on = form.meeting().date();
        if (file.date(DateKind.CELL_CONFIRMATION_REVIEW).isEmpty()) {
            // The limit asks for the review, whatever it results in.
            file.record(DateKind.CELL_CONFIRMATION_REVIEW, on);
        }
        if (form.action() == Action.REMOVE) {
            bars.removals().propose(file, on, form.removalReason());
            return Routing.outcome(StepOutcome.REMOVAL);
        }
        binding.bind(file, KIND.matter(), on);
        Findings findings = new Findings(null, form.strengths(), form.weaknesses());
        return Routing.outcome(ballots.enter(KIND, form.ballot(), findings, context));
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        CaseFile file = context.file();
        Map<String, Object> known = meetings.known(file, KIND, Heading.of(file, findings.ofProbation(file)));
        bars.show(file, known);
        return known;
    }
}
