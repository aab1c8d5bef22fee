package vn.ketnap.procedure.dossier;

import java.util.Map;
import org.springframework.stereotype.Component;
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

/**
 * The cell proposes that the sympathiser may make a dossier (38-HD/BTCTW, I.1.1). A result that is not reached goes up
 * with all its figures too: the committee returns it or refuses.
 */
@Component
class ProposeDossier extends VoteStep<ProposeDossier.Form> {

    private static final ResolutionKind KIND = ResolutionKind.DOSSIER_PROPOSAL;

    private final CellMeetings meetings;

    ProposeDossier(Ballots ballots, CellMeetings meetings) {
        super(ballots, KIND);
        this.meetings = meetings;
    }

    /** What the form submits; the paper only when the vote reaches its threshold. */
    record Form(Meeting meeting, CellAttendance attendance, Vote vote, Paper paper) implements BallotForm.OfCell {}

    @Override
    public Routing apply(Form form, StepContext context) {
        return Routing.outcome(enterOnce(form, context));
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return meetings.known(context.file(), KIND, PaperKind.DOSSIER_AUTHORIZATION);
    }
}
