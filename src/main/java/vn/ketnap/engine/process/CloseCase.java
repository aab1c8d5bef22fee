package vn.ketnap.engine.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.vocabulary.MessageNames;

/** Ends the processes of a case that was closed, also a move that is on its way. */
@Component
class CloseCase implements JavaDelegate {

    private final RuntimeService runtime;

    CloseCase(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(MessageNames.CASE_CLOSED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlateAll();
    }
}
