package vn.ketnap.engine.trail;

import java.util.Collection;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** Words what happens at the engine's door for the trail. */
@Component
public class EngineTrail {

    private static final Set<String> ASSIGNING = Set.of("ClaimTask", "AssignTask", "DelegateTask");

    private final Trail trail;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final SystemAuthority own;

    EngineTrail(Trail trail, @Lazy TaskService tasks, @Lazy RuntimeService runtime, @Lazy SystemAuthority own) {
        this.trail = trail;
        this.tasks = tasks;
        this.runtime = runtime;
        this.own = own;
    }

    void sawTask(String login, Task task) {
        trail.readAgain(names(login, subjectOf(task), task.getTaskDefinitionKey()));
    }

    /** One line for a list, however many it names. */
    void sawTasks(String login, Collection<?> list) {
        if (list.size() == 1 && list.iterator().next() instanceof Task task) {
            sawTask(login, task);
        } else {
            trail.readAgain(names(login, null, null));
        }
    }

    /** The values are null when only one of them was asked for. */
    void sawVariables(String login, VariableMap values) {
        trail.readAgain(names(login, values == null ? null : (String) values.get(CaseVariables.CASE_NUMBER), null));
    }

    /** The engine shows nothing, be there no such task or no right to see it; only the latter is noted. */
    void missed(String login, String taskId) {
        Task task = task(taskId);
        if (task != null) {
            trail.denied(names(login, subjectOf(task), task.getTaskDefinitionKey()));
        }
    }

    /** A task's form was refused, or else, without a task, whatever the command is called. */
    void denied(String login, String taskId, String command) {
        Task task = taskId == null ? null : task(taskId);
        trail.denied(
                task == null
                        ? new AuditEvent(login, null, Operation.ENGINE, FieldGroup.ENGINE, command)
                        : new AuditEvent(
                                login, subjectOf(task), Operation.FORM, FieldGroup.FORM, task.getTaskDefinitionKey()));
    }

    void changed(String login, String command) {
        trail.change(
                ASSIGNING.contains(command)
                        ? new AuditEvent(login, null, Operation.ASSIGNMENT, FieldGroup.ENGINE, null)
                        : new AuditEvent(login, null, Operation.ENGINE, FieldGroup.ENGINE, command));
    }

    private static AuditEvent names(String login, String subject, String purpose) {
        return new AuditEvent(login, subject, Operation.TASKS, FieldGroup.NAMES, purpose);
    }

    private Task task(String id) {
        return own.call(() -> tasks.createTaskQuery().taskId(id).singleResult());
    }

    private String subjectOf(Task task) {
        ProcessInstance process = own.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult());
        return process == null ? null : process.getBusinessKey();
    }
}
