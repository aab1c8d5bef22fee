package vn.ketnap.procedure.confirmation;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.VoteStep;
import vn.ketnap.procedure.vote.BallotForm;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.Body;

/** The grassroots committee votes on confirmation (06-HD/TW, 4.5; 294-QĐ/TW, 4.2.3). */
@Component
class RecordCommitteeConfirmationVote extends VoteStep<RecordCommitteeConfirmationVote.Form> {

    private static final ResolutionKind KIND = ResolutionKind.COMMITTEE_CONFIRMATION;

    private final ConfirmationBars bars;
    private final ConfirmationFacts facts;

    RecordCommitteeConfirmationVote(Ballots ballots, ConfirmationBars bars, ConfirmationFacts facts) {
        super(ballots, KIND);
        this.bars = bars;
        this.facts = facts;
    }

    /** What the form submits; the paper only when the vote reached. */
    record Form(Meeting meeting, CommitteeAttendance attendance, Vote vote, Paper paper)
            implements BallotForm.OfCommittee {}

    @Override
    public void check(Form form, StepContext context, Problems problems) {
        bars.check("meetingDate", context.file(), problems);
        super.check(form, context, problems);
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return facts.of(context.file(), KIND, Body.COMMITTEE);
    }
}
