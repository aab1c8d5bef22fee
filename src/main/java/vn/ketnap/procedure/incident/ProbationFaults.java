package vn.ketnap.procedure.incident;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.StandingDecision;
import vn.ketnap.procedure.discipline.Disciplines;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.removal.Removals;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.IncidentKind;

/** What is found out about a probationary member or about the admission, and what has to follow from it. */
@Component
class ProbationFaults {

    private final Removals removals;
    private final Disciplines disciplines;
    private final StandingDecision decision;
    private final Register register;

    ProbationFaults(Removals removals, Disciplines disciplines, StandingDecision decision, Register register) {
        this.removals = removals;
        this.disciplines = disciplines;
        this.decision = decision;
        this.register = register;
    }

    /** Refuses what is being dealt with already, and a review of what was never decided. */
    void check(IncidentKind kind, CaseFile file, Problems problems) {
        switch (kind) {
            case DISCIPLINE -> {
                removals.checkNoneUnderWay("kind", file, problems);
                disciplines.checkNoneOpen("kind", file, problems);
            }
            case SENTENCED -> removals.checkNoneUnderWay("kind", file, problems);
            default -> decision.checkReviewable("kind", file, problems);
        }
    }

    /** Enters it and says what follows. */
    StepOutcome apply(IncidentKind kind, CaseFile file, LocalDate on, Paper paper, String reason) {
        switch (kind) {
            case DISCIPLINE -> {
                disciplines.open(file, on, reason);
                return StepOutcome.DISCIPLINE;
            }
            case SENTENCED -> {
                removals.order(file, on, reason);
                return StepOutcome.REMOVAL;
            }
            default -> {
                register.paper(file, PaperKind.RECONSIDERATION_REQUEST, paper, on, reason);
                file.withdraw(DateKind.RECONSIDERED);
                file.record(DateKind.RECONSIDERATION_REQUESTED, on);
                return StepOutcome.REVIEW;
            }
        }
    }
}
