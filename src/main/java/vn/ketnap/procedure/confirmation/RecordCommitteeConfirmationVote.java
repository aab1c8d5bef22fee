package vn.ketnap.procedure.confirmation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.removal.Removals;
import vn.ketnap.procedure.step.Ballots;
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

/** The grassroots committee votes on confirmation (06-HD/TW, 4.5; 294-QĐ/TW, 4.2.3). */
@Component
class RecordCommitteeConfirmationVote implements Step<RecordCommitteeConfirmationVote.Form> {

    private static final ResolutionKind KIND = ResolutionKind.COMMITTEE_CONFIRMATION;

    private final Ballots ballots;
    private final Removals removals;
    private final ConfirmationFacts facts;

    RecordCommitteeConfirmationVote(Ballots ballots, Removals removals, ConfirmationFacts facts) {
        this.ballots = ballots;
        this.removals = removals;
        this.facts = facts;
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
        removals.checkNoneUnderWay("meetingDate", context.file(), problems);
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
    public Map<String, Object> prefill(StepContext context) {
        return facts.of(context.file(), KIND, Body.COMMITTEE);
    }
}
