package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.StepOutcome;

/** Lets the stage end so that it begins again with the decision alone. */
@Component
class SendBackForDecision implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(CaseVariables.of(Routing.outcome(StepOutcome.DECIDE_ANEW)));
    }
}
