package vn.ketnap.procedure.sympathizer;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.CellAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;

/** The cell proposes its sympathiser for the awareness class (38-HD/BTCTW, I.1.1). */
@Component
class ProposeAwarenessClass implements Step<ProposeAwarenessClass.Form> {

    private static final ResolutionKind KIND = ResolutionKind.CLASS_PROPOSAL;

    private final Ballots ballots;
    private final Reviews reviews;
    private final CellMeetings meetings;

    ProposeAwarenessClass(Ballots ballots, Reviews reviews, CellMeetings meetings) {
        this.ballots = ballots;
        this.reviews = reviews;
        this.meetings = meetings;
    }

    /** What the form submits. */
    record Form(Meeting meeting, CellAttendance attendance, Vote vote, @Valid Paper paper) {

        CastVote.OfCell ballot() {
            return new CastVote.OfCell(meeting, attendance, vote, paper);
        }
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        ballots.check(KIND, form.ballot(), context.file(), problems);
    }

    @Override
    public List<IssuedPaper> issued(Form form, StepContext context) {
        return List.of(IssuedPaper.of(
                KIND, context.file().cellCode(), form.paper(), form.meeting().date()));
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        ballots.enter(KIND, form.ballot(), null, context);
        return Routing.onward();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return meetings.known(context.file(), KIND, reviews.lastReturn(PaperKind.CLASS_APPROVAL, context.file()));
    }
}
