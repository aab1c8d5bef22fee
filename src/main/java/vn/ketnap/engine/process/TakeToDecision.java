package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.regulation.Matter;

/** Takes a removal without votes to the body that its own law puts in charge. */
@Component
class TakeToDecision implements JavaDelegate {

    private final CaseDesk cases;

    TakeToDecision(CaseDesk cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.file(CaseVariables.caseId(execution));
        CaseVariables.write(execution, file, file.bound(Matter.REMOVAL), Routing.onward());
    }
}
