package vn.ketnap.procedure.sympathizer;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.VoteStep;
import vn.ketnap.procedure.vote.BallotForm;
import vn.ketnap.procedure.vote.CellAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;

/** The cell proposes its sympathiser for the awareness class (38-HD/BTCTW, I.1.1). */
@Component
class ProposeAwarenessClass extends VoteStep<ProposeAwarenessClass.Form> {

    private static final ResolutionKind KIND = ResolutionKind.CLASS_PROPOSAL;

    private final CellMeetings meetings;

    ProposeAwarenessClass(Ballots ballots, CellMeetings meetings) {
        super(ballots, KIND);
        this.meetings = meetings;
    }

    /** What the form submits. */
    record Form(Meeting meeting, CellAttendance attendance, Vote vote, @Valid Paper paper)
            implements BallotForm.OfCell {}

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                KIND, context.file().cellCode(), form.paper(), form.meeting().date()));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        enter(form, context);
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return meetings.known(context.file(), KIND, PaperKind.CLASS_APPROVAL);
    }
}
