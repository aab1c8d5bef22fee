package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.ManagerGrants;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.sympathizer.NominatePerson;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** Opens the case of the person just nominated. */
@Component
class OpenCase implements JavaDelegate {

    private final NominatePerson nominations;
    private final SubmittedValues submitted;
    private final Actor actor;
    private final Trail trail;
    private final ManagerGrants managers;

    OpenCase(NominatePerson nominations, SubmittedValues submitted, Actor actor, Trail trail, ManagerGrants managers) {
        this.nominations = nominations;
        this.submitted = submitted;
        this.actor = actor;
        this.trail = trail;
        this.managers = managers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = nominations.nominate(submitted.atStart(execution), actor.userId());
        CaseVariables.open(execution, file);
        trail.change(new AuditEvent(actor.userId(), file.number(), Operation.NOMINATION, FieldGroup.FORM, null));
        managers.grantAtStart(execution.getProcessInstanceId(), file.cellCode());
    }
}
