package vn.ketnap.procedure.admission;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CommitteeMeetings;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.CastVote;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Findings;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.Body;

/** The whole grassroots committee votes on the cell's proposal (06-HD/TW, 3.6 c). */
@Component
class RecordCommitteeAdmissionVote implements Step<RecordCommitteeAdmissionVote.Form> {

    private static final ResolutionKind KIND = ResolutionKind.COMMITTEE_ADMISSION;

    private final Ballots ballots;
    private final EarlierVotes earlier;
    private final CommitteeMeetings meetings;

    RecordCommitteeAdmissionVote(Ballots ballots, EarlierVotes earlier, CommitteeMeetings meetings) {
        this.ballots = ballots;
        this.earlier = earlier;
        this.meetings = meetings;
    }

    /** What the form submits; the paper only when the vote reaches its threshold. */
    record Form(Meeting meeting, CommitteeAttendance attendance, @Valid Findings findings, Vote vote, Paper paper) {

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
        Ballots.Outcome outcome = ballots.enter(KIND, form.ballot(), form.findings(), context);
        return Routing.outcome(StepOutcome.of(outcome == Ballots.Outcome.REACHED));
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = meetings.known(context.file(), KIND, Body.COMMITTEE);
        known.put("cellResolution", earlier.cited(context.file(), ResolutionKind.CELL_ADMISSION));
        return known;
    }
}
