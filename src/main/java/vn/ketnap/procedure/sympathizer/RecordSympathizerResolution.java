package vn.ketnap.procedure.sympathizer;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.Articles;
import vn.ketnap.procedure.check.DateOrder;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.step.VoteStep;
import vn.ketnap.procedure.vote.BallotForm;
import vn.ketnap.procedure.vote.CellAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.Requirement;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** The cell puts the person on its list of sympathisers and assigns a helper (38-HD/BTCTW, I.1.1; 294-QĐ/TW, 3.2). */
@Component
class RecordSympathizerResolution extends VoteStep<RecordSympathizerResolution.Form> {

    private static final ResolutionKind KIND = ResolutionKind.SYMPATHIZER;

    private final Helpers helpers;
    private final DateOrder dates;
    private final Register register;
    private final Articles articles;
    private final CellMeetings meetings;

    RecordSympathizerResolution(
            Ballots ballots,
            Helpers helpers,
            DateOrder dates,
            Register register,
            Articles articles,
            CellMeetings meetings) {
        super(ballots, KIND);
        this.helpers = helpers;
        this.dates = dates;
        this.register = register;
        this.articles = articles;
        this.meetings = meetings;
    }

    /** What the form submits; paper and helper only when the vote reaches its threshold. */
    record Form(
            Meeting meeting, CellAttendance attendance, Vote vote, Paper paper, Long helper, LocalDate helperAssignedOn)
            implements BallotForm.OfCell {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        super.check(form, context, problems);
        if (reaches(form, context)) {
            checkHelper(form, context, problems);
        }
    }

    private void checkHelper(Form form, StepContext context, Problems problems) {
        problems.require("helper", form.helper());
        helpers.checkHelper(
                "helper",
                form.helper(),
                context.file(),
                form.meeting().date(),
                articles.of(Requirement.HELPER, context.file()),
                problems);
        if (form.meeting().date() != null) {
            dates.check(
                    "helperAssignedOn",
                    DateKind.HELPER_ASSIGNED,
                    form.helperAssignedOn(),
                    context.file(),
                    Map.of(DateKind.SYMPATHIZER_RESOLUTION, form.meeting().date()),
                    problems);
        }
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        CaseFile file = context.file();
        if (enter(form, context) != Ballots.Outcome.REACHED) {
            String figures =
                    register.lastVote(file, KIND).map(ResolutionView::figures).orElseThrow();
            file.close(CaseStatus.NOT_LISTED, form.meeting().date(), figures);
            return Routing.outcome(StepOutcome.NOT_LISTED);
        }
        file.assignHelper(form.helper());
        file.record(DateKind.HELPER_ASSIGNED, assignedOn(form));
        return Routing.outcome(StepOutcome.LISTED);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = meetings.known(context.file(), KIND, PaperKind.SYMPATHIZER_REVIEW);
        known.put("helpers", helpers.choices(context.file().cellCode()));
        return known;
    }

    private static LocalDate assignedOn(Form form) {
        return form.helperAssignedOn() == null ? form.meeting().date() : form.helperAssignedOn();
    }
}
