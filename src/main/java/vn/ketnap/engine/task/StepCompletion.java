package vn.ketnap.engine.task;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.process.Actor;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.engine.process.SubmittedValues;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.Steps;

/** Completing a task of a case: what the form submitted goes to the step, its routing comes back, nothing else stays. */
@Component
class StepCompletion {

    private final Steps steps;
    private final CaseDesk cases;
    private final SubmittedValues submitted;
    private final Actor actor;

    StepCompletion(Steps steps, CaseDesk cases, SubmittedValues submitted, Actor actor) {
        this.steps = steps;
        this.cases = cases;
        this.submitted = submitted;
        this.actor = actor;
    }

    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
    void complete(DelegateTask task) {
        Optional<Step<?>> step = steps.step(task.getTaskDefinitionKey());
        if (step.isEmpty()) {
            return;
        }
        CaseFile file = caseOf(task);
        Routing routing = steps.complete(
                task.getTaskDefinitionKey(), file, CaseVariables.subject(task), submitted.of(task), actor.userId());
        CaseVariables.removeSubmitted(task);
        CaseVariables.write(task, file, file.bound(step.get().matter()), routing);
    }

    /** The business key cannot be overwritten by a form, the variable can. */
    private CaseFile caseOf(DelegateTask task) {
        CaseFile file = cases.file(CaseVariables.caseId(task));
        if (!file.number().equals(task.getExecution().getProcessBusinessKey())) {
            throw RefusedException.because("Dữ liệu gửi lên không thuộc hồ sơ của công việc này");
        }
        return file;
    }
}
