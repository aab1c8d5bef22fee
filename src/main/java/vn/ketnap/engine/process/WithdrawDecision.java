package vn.ketnap.engine.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.transfer.Transfers;
import vn.ketnap.vocabulary.MessageNames;

/** Takes a case whose decision was cancelled back to before the decision. */
@Component
class WithdrawDecision implements JavaDelegate {

    private final RuntimeService runtime;
    private final CaseDesk cases;
    private final Transfers transfers;

    WithdrawDecision(@Lazy RuntimeService runtime, CaseDesk cases, Transfers transfers) {
        this.runtime = runtime;
        this.cases = cases;
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(MessageNames.DECISION_CANCELLED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlate();
        CaseFile file = cases.file(CaseVariables.caseId(execution));
        transfers.receiver(file).ifPresent(code -> execution.setVariable(CaseVariables.RECEIVING, code));
    }
}
