package vn.ketnap.engine.process;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.MessageNames;

/** Ends the processes of a case that was closed, also a move that is on its way. */
@Component
class CloseCase implements JavaDelegate {

    private final RuntimeService runtime;
    private final CaseDesk cases;

    CloseCase(@Lazy RuntimeService runtime, CaseDesk cases) {
        this.runtime = runtime;
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runtime.createMessageCorrelation(MessageNames.CASE_CLOSED)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .correlateAll();
        boolean fileToSend = cases.file(CaseVariables.caseId(execution))
                .date(DateKind.FILE_NOTICE)
                .isPresent();
        execution.setVariables(
                CaseVariables.of(fileToSend ? Routing.outcome(StepOutcome.FILE_TO_SEND) : Routing.onward()));
    }
}
