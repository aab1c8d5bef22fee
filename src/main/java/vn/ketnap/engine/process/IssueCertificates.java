package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.training.ClassResults;
import vn.ketnap.vocabulary.MessageNames;

/** Brings the results of a class into the cases of those who still wait for one. */
@Component
class IssueCertificates implements JavaDelegate {

    private final ClassResults results;
    private final ClassCases waiting;

    IssueCertificates(ClassResults results, ClassCases waiting) {
        this.results = results;
        this.waiting = waiting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        results.record(execution.getProcessBusinessKey(), waiting.waitingForResult())
                .forEach((number, routing) -> waiting.goOn(MessageNames.CLASS_FINISHED, number, routing));
    }
}
