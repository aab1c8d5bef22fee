package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.sympathizer.NominatePerson;
import vn.ketnap.engine.identity.ManagerGrants;

/** Opens the case of the person just nominated. */
@Component
class OpenCase implements JavaDelegate {

    private final NominatePerson nominations;
    private final SubmittedValues submitted;
    private final Actor actor;
    private final ManagerGrants managers;

    OpenCase(NominatePerson nominations, SubmittedValues submitted, Actor actor, ManagerGrants managers) {
        this.nominations = nominations;
        this.submitted = submitted;
        this.actor = actor;
        this.managers = managers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = nominations.nominate(submitted.atStart(execution), actor.userId());
        CaseVariables.open(execution, file);
        managers.grantAtStart(execution.getProcessInstanceId(), file.cellCode());
    }
}
