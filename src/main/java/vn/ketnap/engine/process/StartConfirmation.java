package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.step.Routing;

/** Confirmation starts: its variables say what the register says, also after a removal that came to nothing. */
@Component
class StartConfirmation implements JavaDelegate {

    private final CaseDesk cases;

    StartConfirmation(CaseDesk cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.write(execution, cases.file(CaseVariables.caseId(execution)), Routing.onward());
    }
}
