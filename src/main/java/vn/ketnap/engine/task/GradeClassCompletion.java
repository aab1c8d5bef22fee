package vn.ketnap.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.process.Actor;
import vn.ketnap.engine.process.SessionVariables;
import vn.ketnap.engine.process.SubmittedValues;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.training.GradeClass;
import vn.ketnap.vocabulary.StepIds;

/** Completing the task of a class: the results go to the register, nothing of them stays in the engine. */
@Component
class GradeClassCompletion {

    private final GradeClass grading;
    private final SubmittedValues submitted;
    private final Actor actor;
    private final Trail trail;

    GradeClassCompletion(GradeClass grading, SubmittedValues submitted, Actor actor, Trail trail) {
        this.grading = grading;
        this.submitted = submitted;
        this.actor = actor;
        this.trail = trail;
    }

    /** The class is found by the business key, which a form cannot overwrite. */
    @EventListener(
            condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "' and #task.taskDefinitionKey == '"
                    + StepIds.GRADE_CLASS + "'")
    void complete(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        SessionVariables.write(task, grading.grade(number, submitted.of(task), actor.userId()));
        trail.change(new AuditEvent(actor.userId(), number, Operation.STEP, FieldGroup.FORM, StepIds.GRADE_CLASS));
    }
}
