package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.CaseDesk;
import vn.ketnap.training.ClassView;
import vn.ketnap.training.OpenClass;

/** Opens a class and gives everybody who waits for one a place in it. */
@Component
class EnrolWaiting implements JavaDelegate {

    private final OpenClass classes;
    private final CaseDesk cases;
    private final ClassCases waiting;
    private final SubmittedValues submitted;
    private final Actor actor;

    EnrolWaiting(OpenClass classes, CaseDesk cases, ClassCases waiting, SubmittedValues submitted, Actor actor) {
        this.classes = classes;
        this.cases = cases;
        this.waiting = waiting;
        this.submitted = submitted;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ClassView opened = classes.open(submitted.atStart(execution), actor.userId());
        SessionVariables.open(execution, opened);
        cases.idsOf(waiting.waitingAt("enrolInClass", opened.centerCode()))
                .forEach((number, id) ->
                        waiting.goOn("classEnrolled", number, classes.enrol(opened, id, actor.userId())));
    }
}
