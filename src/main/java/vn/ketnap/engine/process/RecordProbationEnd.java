package vn.ketnap.engine.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.vocabulary.DateKind;

/**
 * The twelve months are over: records the day on which they ended, not the day on which the timer ran. The limit that
 * starts with that day is one of its law; who decides on confirmation is settled by the cell's vote.
 */
@Component
class RecordProbationEnd implements JavaDelegate {

    private final CaseDesk cases;
    private final CaseBinding binding;
    private final Trail trail;

    RecordProbationEnd(CaseDesk cases, CaseBinding binding, Trail trail) {
        this.cases = cases;
        this.binding = binding;
        this.trail = trail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long caseId = CaseVariables.caseId(execution);
        CaseFile file = cases.file(caseId);
        LocalDate ended = file.officialDate().orElseThrow();
        binding.govern(file, ended);
        cases.record(caseId, DateKind.PROBATION_ENDED, ended);
        trail.change(new AuditEvent(Actor.SYSTEM, file.number(), Operation.STEP, FieldGroup.DEADLINES, null));
    }
}
