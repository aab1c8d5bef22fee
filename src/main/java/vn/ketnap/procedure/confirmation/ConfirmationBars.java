package vn.ketnap.procedure.confirmation;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.StandingDecision;
import vn.ketnap.procedure.discipline.Disciplines;
import vn.ketnap.procedure.removal.Removals;

/** What the votes and the decision on confirmation have to wait for: a removal, discipline, an admission made again. */
@Component
class ConfirmationBars {

    private final Removals removals;
    private final Disciplines disciplines;
    private final StandingDecision decision;

    ConfirmationBars(Removals removals, Disciplines disciplines, StandingDecision decision) {
        this.removals = removals;
        this.disciplines = disciplines;
        this.decision = decision;
    }

    void check(String field, CaseFile file, Problems problems) {
        removals.checkNoneUnderWay(field, file, problems);
        disciplines.checkNoneOpen(field, file, problems);
        decision.check(field, file, problems);
    }

    /** Opens the removal that the confirmation results in. */
    Removals removals() {
        return removals;
    }

    /** Adds what was concluded on the person's discipline to what a form shows; nothing when there never was any. */
    void show(CaseFile file, Map<String, Object> known) {
        String concluded = disciplines.shown(file);
        if (concluded != null) {
            known.put("discipline", concluded);
        }
    }
}
