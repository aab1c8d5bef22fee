package vn.ketnap.engine.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.removal.Removals;
import vn.ketnap.vocabulary.MessageNames;

/** Opens the removal of a member on probation beside the running stage. */
@Component
class ProposeRemoval implements JavaDelegate {

    private final RuntimeService runtime;
    private final CaseDesk cases;
    private final Removals removals;

    ProposeRemoval(@Lazy RuntimeService runtime, CaseDesk cases, Removals removals) {
        this.runtime = runtime;
        this.cases = cases;
        this.removals = removals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(MessageNames.REMOVAL_PROPOSED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariables(CaseVariables.of(removals.start(cases.file(CaseVariables.caseId(execution)))))
                .correlate();
    }
}
