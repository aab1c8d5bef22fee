package vn.ketnap.procedure.admission;

import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CommitteeMeetings;
import vn.ketnap.procedure.step.EarlierFindings;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.VoteStep;
import vn.ketnap.procedure.vote.BallotForm;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Findings;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.Body;

/** The whole grassroots committee votes on the cell's proposal (06-HD/TW, 3.6 c). */
@Component
class RecordCommitteeAdmissionVote extends VoteStep<RecordCommitteeAdmissionVote.Form> {

    private static final ResolutionKind KIND = ResolutionKind.COMMITTEE_ADMISSION;

    private final EarlierVotes earlier;
    private final CommitteeMeetings meetings;
    private final EarlierFindings findings;

    RecordCommitteeAdmissionVote(
            Ballots ballots, EarlierVotes earlier, CommitteeMeetings meetings, EarlierFindings findings) {
        super(ballots, KIND);
        this.earlier = earlier;
        this.meetings = meetings;
        this.findings = findings;
    }

    /** What the form submits; the paper only when the vote reaches its threshold. */
    record Form(Meeting meeting, CommitteeAttendance attendance, @Valid Findings findings, Vote vote, Paper paper)
            implements BallotForm.OfCommittee {}

    @Override
    public Routing apply(Form form, StepContext context) {
        return Routing.outcome(enterOnce(form, context));
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = meetings.known(context.file(), KIND, Body.COMMITTEE);
        known.put("cellResolution", earlier.cited(context.file(), ResolutionKind.CELL_ADMISSION));
        known.putAll(findings.forCommittee(context.file()));
        return known;
    }
}
