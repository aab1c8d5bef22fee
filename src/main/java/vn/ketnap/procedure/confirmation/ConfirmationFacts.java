package vn.ketnap.procedure.confirmation;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.step.CommitteeMeetings;
import vn.ketnap.procedure.step.Decisions;
import vn.ketnap.procedure.step.Heading;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;

/** What the forms of the higher levels show of what happened below. */
@Component
class ConfirmationFacts {

    private final Register register;
    private final Decisions decisions;
    private final CommitteeMeetings meetings;
    private final ConfirmationBars bars;

    ConfirmationFacts(Register register, Decisions decisions, CommitteeMeetings meetings, ConfirmationBars bars) {
        this.meetings = meetings;
        this.register = register;
        this.decisions = decisions;
        this.bars = bars;
    }

    Map<String, Object> of(CaseFile file) {
        Map<String, Object> shown = Heading.of(
                file,
                Map.of(
                        "cellResolution", cited(file, ResolutionKind.CELL_CONFIRMATION),
                        "committeeResolution", cited(file, ResolutionKind.COMMITTEE_CONFIRMATION),
                        "bodyName", decisions.bodyOf(file, Matter.CONFIRMATION).label(),
                        "votesNow", decisions.voteNeeded(file, ResolutionKind.COMMITTEE_CONFIRMATION)));
        bars.show(file, shown);
        return shown;
    }

    private String cited(CaseFile file, ResolutionKind kind) {
        return register.lastVoteOfProceeding(file, kind)
                .map(ResolutionView::citation)
                .orElse("chưa có");
    }

    /** The same with what is known of the meeting at which a committee votes. */
    Map<String, Object> of(CaseFile file, ResolutionKind kind, Body body) {
        Map<String, Object> shown = of(file);
        shown.putAll(meetings.known(file, kind, body));
        return shown;
    }
}
