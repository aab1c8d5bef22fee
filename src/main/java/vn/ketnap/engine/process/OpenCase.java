package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.sympathizer.NominatePerson;

/** Opens the case of the person just nominated. */
@Component
class OpenCase implements JavaDelegate {

    private final NominatePerson nominations;
    private final SubmittedValues submitted;
    private final Actor actor;

    OpenCase(NominatePerson nominations, SubmittedValues submitted, Actor actor) {
        this.nominations = nominations;
        this.submitted = submitted;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseVariables.open(execution, nominations.nominate(submitted.atStart(execution), actor.userId()));
    }
}
