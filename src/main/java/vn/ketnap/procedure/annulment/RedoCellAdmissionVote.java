package vn.ketnap.procedure.annulment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.BallotForm;
import vn.ketnap.procedure.vote.CellAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;

/** The cell votes again on an admission whose vote was wrong (294-QĐ/TW, 4.4.2). */
@Component
class RedoCellAdmissionVote implements Step<RedoCellAdmissionVote.Form> {

    private static final ResolutionKind KIND = ResolutionKind.CELL_ADMISSION;

    private final CaseBinding binding;
    private final Remade remade;
    private final Ballots ballots;
    private final CellMeetings meetings;

    RedoCellAdmissionVote(CaseBinding binding, Remade remade, Ballots ballots, CellMeetings meetings) {
        this.binding = binding;
        this.remade = remade;
        this.ballots = ballots;
        this.meetings = meetings;
    }

    /** What the form submits; the paper only when the vote reached. */
    record Form(Meeting meeting, CellAttendance attendance, Vote vote, Paper paper) implements BallotForm.OfCell {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        ballots.check(KIND, form.ballot(), law(form, context.file()), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return ballots.issued(KIND, form.ballot(), law(form, context.file()), context.file());
    }

    private String law(Form form, CaseFile file) {
        return binding.lawOn(form.meeting().date(), file);
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        remade.bind(context.file(), form.meeting().date());
        return Routing.outcome(ballots.enter(KIND, form.ballot(), null, context));
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return meetings.known(context.file(), KIND, Heading.of(context.file()));
    }
}
