package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.takeover.CaseStart;

/** Begins the journey of a case again, in its stage, when the removal was taken back. */
@Component
class ResumeProbation implements JavaDelegate {

    private final CaseDesk cases;
    private final CaseStart journey;

    ResumeProbation(CaseDesk cases, CaseStart journey) {
        this.cases = cases;
        this.journey = journey;
    }

    @Override
    public void execute(DelegateExecution execution) {
        // The tasks are there only when this is stored: those that are done already pass in the next transaction.
        journey.start(cases.file(CaseVariables.caseId(execution)), task -> false);
    }
}
