package vn.ketnap.engine.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Ends the processes of a case that was closed. */
@Component
class CloseCase implements JavaDelegate {

    private static final String MESSAGE = "caseClosed";

    private final RuntimeService runtime;

    CloseCase(@Lazy RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(MESSAGE)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlate();
    }
}
