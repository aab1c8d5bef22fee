package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.transfer.Transfers;

/** Tells the process of a move by which way the table sends the case, and who receives it. */
@Component
class ChooseTransferRoute implements JavaDelegate {

    private final CaseDesk cases;
    private final Transfers transfers;

    ChooseTransferRoute(CaseDesk cases, Transfers transfers) {
        this.cases = cases;
        this.transfers = transfers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Transfers.Underway move = transfers.current(cases.file(CaseVariables.caseId(execution)));
        move.receivingCode().ifPresent(code -> execution.setVariable(CaseVariables.RECEIVING, code));
        execution.setVariables(CaseVariables.of(Routing.outcome(move.route())));
    }
}
