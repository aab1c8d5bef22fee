package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.check.Helpers;

/** {@code ${helperGroup.of(execution)}}: the helper with a login writes the remark, else the cell's secretary. */
@Component
public class HelperGroup {

    private final CaseDesk cases;
    private final Helpers helpers;

    HelperGroup(CaseDesk cases, Helpers helpers) {
        this.cases = cases;
        this.helpers = helpers;
    }

    public String of(DelegateExecution execution) {
        return helpers.groupOf(cases.file(CaseVariables.caseId(execution)));
    }
}
