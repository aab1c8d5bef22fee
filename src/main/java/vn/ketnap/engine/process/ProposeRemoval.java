package vn.ketnap.engine.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.vocabulary.MessageNames;

/** Opens the removal of a member on probation beside the running stage. */
@Component
class ProposeRemoval implements JavaDelegate {

    private final RuntimeService runtime;

    ProposeRemoval(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(MessageNames.REMOVAL_PROPOSED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlate();
    }
}
