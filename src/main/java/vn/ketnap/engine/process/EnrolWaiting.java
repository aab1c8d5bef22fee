package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.training.ClassView;
import vn.ketnap.training.OpenClass;
import vn.ketnap.vocabulary.MessageNames;
import vn.ketnap.vocabulary.StepIds;

/** Opens a class and gives everybody who waits for one a place in it. */
@Component
class EnrolWaiting implements JavaDelegate {

    private final OpenClass classes;
    private final CaseDesk cases;
    private final ClassCases waiting;
    private final SubmittedValues submitted;
    private final Actor actor;
    private final Trail trail;

    EnrolWaiting(
            OpenClass classes,
            CaseDesk cases,
            ClassCases waiting,
            SubmittedValues submitted,
            Actor actor,
            Trail trail) {
        this.classes = classes;
        this.cases = cases;
        this.waiting = waiting;
        this.submitted = submitted;
        this.actor = actor;
        this.trail = trail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClassView opened = classes.open(submitted.atStart(execution), actor.userId());
        SessionVariables.open(execution, opened);
        trail.change(
                new AuditEvent(actor.userId(), opened.number(), Operation.STEP, FieldGroup.FORM, StepIds.OPEN_CLASS));
        cases.idsOf(waiting.waitingForClass(opened.centerCode()))
                .forEach((number, id) ->
                        waiting.goOn(MessageNames.CLASS_ENROLLED, number, classes.enrol(opened, id, actor.userId())));
    }
}
