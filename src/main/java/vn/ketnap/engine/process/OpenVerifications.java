package vn.ketnap.engine.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.register.Verifications;

/** {@code ${openVerifications.of(execution)}}: the requests that still wait for an answer. */
@Component
public class OpenVerifications {

    private final Verifications verifications;

    OpenVerifications(Verifications verifications) {
        this.verifications = verifications;
    }

    public List<Long> of(DelegateExecution execution) {
        return verifications.open(CaseVariables.caseId(execution));
    }
}
