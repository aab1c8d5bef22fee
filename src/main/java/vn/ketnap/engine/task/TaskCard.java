package vn.ketnap.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.process.CaseVariables;

/**
 * Names the person in the title of an open task, so that a task list tells one task from the next: whoever may see a
 * task may not therefore see the variables of its process. The title goes with the task; history does not keep it.
 */
@Component
class TaskCard {

    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
    void title(DelegateTask task) {
        if (task.getExecution().getVariable(CaseVariables.APPLICANT_NAME) instanceof String person) {
            task.setName(task.getName() + " · " + person);
        }
    }
}
