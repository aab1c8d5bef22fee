package vn.ketnap.procedure.dossier;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.IssuedPaper;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Ballots;
import vn.ketnap.procedure.step.CellMeetings;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepContext;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.CastVote;
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
class ProposeDossier implements Step<ProposeDossier.Form> {

    private static final ResolutionKind KIND = ResolutionKind.DOSSIER_PROPOSAL;

    private final Ballots ballots;
    private final Register register;
    private final CellMeetings meetings;

    ProposeDossier(Ballots ballots, Register register, CellMeetings meetings) {
        this.ballots = ballots;
        this.register = register;
        this.meetings = meetings;
    }

    /** What the form submits; the paper only when the vote reaches its threshold. */
    record Form(Meeting meeting, CellAttendance attendance, Vote vote, Paper paper) {

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
        return ballots.issued(KIND, form.ballot(), context.file());
    }

    @Override
    public Routing apply(Form form, StepContext context) {
        boolean reached = ballots.enter(KIND, form.ballot(), null, context) == Ballots.Outcome.REACHED;
        return Routing.outcome(StepOutcome.of(reached));
    }

    @Override
    public Map<String, Object> prefill(StepContext context) {
        return meetings.known(context.file(), KIND, lastReturn(context.file()));
    }

    /** Why the committee returned the last proposal; empty when it returned none. */
    private Map<String, Object> lastReturn(CaseFile file) {
        return register.papers(file, PaperKind.DOSSIER_AUTHORIZATION).stream()
                .reduce((earlier, later) -> later)
                .map(PaperView::note)
                .map(reason -> Map.<String, Object>of("returnReason", reason))
                .orElse(Map.of());
    }
}
