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

/** Opens a class and gives those chosen of who wait for one a place in it. */
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
        OpenClass.Opened opened = classes.open(submitted.atStart(execution), waiting::waitingForClass, actor.userId());
        ClassView session = opened.session();
        SessionVariables.open(execution, session);
        trail.change(
                new AuditEvent(actor.userId(), session.number(), Operation.STEP, FieldGroup.FORM, StepIds.OPEN_CLASS));
        cases.idsOf(opened.enrolled())
                .forEach((number, id) ->
                        waiting.goOn(MessageNames.CLASS_ENROLLED, number, classes.enrol(session, id, actor.userId())));
    }
}
