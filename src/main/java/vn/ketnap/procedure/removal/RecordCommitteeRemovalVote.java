package vn.ketnap.procedure.removal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CommitteeMeetings;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;

/** The grassroots committee votes on removing a probationary member (06-HD/TW, 4.6). */
@Component
class RecordCommitteeRemovalVote implements Step<RecordCommitteeRemovalVote.Form> {

    private static final ResolutionKind KIND = ResolutionKind.COMMITTEE_REMOVAL;

    private final Ballots ballots;
    private final Register register;
    private final CommitteeMeetings meetings;

    RecordCommitteeRemovalVote(Ballots ballots, Register register, CommitteeMeetings meetings) {
        this.ballots = ballots;
        this.register = register;
        this.meetings = meetings;
    }

    /** What the form submits; the paper only when the vote reached. */
    record Form(Meeting meeting, CommitteeAttendance attendance, Vote vote, Paper paper) {

        CastVote.OfCommittee ballot() {
            return new CastVote.OfCommittee(Body.COMMITTEE, meeting, attendance, vote, paper);
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
        return ballots.issued(KIND, form.ballot(), context.file());
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        return Routing.outcome(ballots.enter(KIND, form.ballot(), null, context));
    }

    @Override
    public Matter matter() {
        return KIND.matter();
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = meetings.known(context.file(), KIND, Body.COMMITTEE);
        known.put("cellResolution", register.cited(context.file(), ResolutionKind.CELL_REMOVAL));
        return Heading.of(context.file(), known);
    }
}
