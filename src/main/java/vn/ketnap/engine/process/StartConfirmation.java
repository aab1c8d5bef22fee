package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseBinding;
import vn.ketnap.admission.CaseDesk;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.Routing;

/** Confirmation starts: the regulation in force on that day binds the rest of the case. */
@Component
class StartConfirmation implements JavaDelegate {

    private final CaseDesk cases;
    private final CaseBinding binding;

    StartConfirmation(CaseDesk cases, CaseBinding binding) {
        this.cases = cases;
        this.binding = binding;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.file(CaseVariables.caseId(execution));
        binding.bind(file, file.officialDate().orElseThrow());
        CaseVariables.write(execution, file, Routing.onward());
    }
}
