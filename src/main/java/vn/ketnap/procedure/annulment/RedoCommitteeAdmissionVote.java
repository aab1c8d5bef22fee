package vn.ketnap.procedure.annulment;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CommitteeMeetings;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.VoteStep;
import vn.ketnap.procedure.vote.BallotForm;
import vn.ketnap.procedure.vote.CommitteeAttendance;
import vn.ketnap.procedure.vote.Meeting;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.procedure.vote.Vote;
import vn.ketnap.regulation.Body;

/** The grassroots committee votes again on an admission whose vote was wrong (294-QĐ/TW, 4.4.2). */
@Component
class RedoCommitteeAdmissionVote extends VoteStep<RedoCommitteeAdmissionVote.Form> {

    private static final ResolutionKind KIND = ResolutionKind.COMMITTEE_ADMISSION;

    private final Register register;
    private final CommitteeMeetings meetings;

    RedoCommitteeAdmissionVote(Ballots ballots, Register register, CommitteeMeetings meetings) {
        super(ballots, KIND);
        this.register = register;
        this.meetings = meetings;
    }

    /** What the form submits; the paper only when the vote reached. */
    record Form(Meeting meeting, CommitteeAttendance attendance, Vote vote, Paper paper)
            implements BallotForm.OfCommittee {}

    @Override
    public Map<String, Object> prefill(StepContext context) {
        Map<String, Object> known = meetings.known(context.file(), KIND, Body.COMMITTEE);
        known.put("cellResolution", register.cited(context.file(), ResolutionKind.CELL_ADMISSION));
        return Heading.of(context.file(), known);
    }
}
