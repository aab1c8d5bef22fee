package vn.ketnap.admission.removal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.Ballots;
import vn.ketnap.admission.CastVote;
import vn.ketnap.admission.CommitteeMeetings;
import vn.ketnap.admission.Heading;
import vn.ketnap.admission.IssuedPaper;
import vn.ketnap.admission.Register;
import vn.ketnap.admission.ResolutionKind;
import vn.ketnap.admission.Routing;
import vn.ketnap.admission.Step;
import vn.ketnap.admission.StepContext;
import vn.ketnap.admission.block.CommitteeAttendance;
import vn.ketnap.admission.block.Meeting;
import vn.ketnap.admission.block.Paper;
import vn.ketnap.admission.block.Vote;
import vn.ketnap.platform.Problems;
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
