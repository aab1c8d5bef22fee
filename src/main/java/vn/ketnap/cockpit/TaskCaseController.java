package vn.ketnap.cockpit;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.engine.identity.OwnAuthority;

/** Which case a task is about: whoever may see a task may not therefore see its process, which knows. */
@RestController
@RequestMapping("/camunda/api/ketnap/tasks")
class TaskCaseController {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final OpenTasks open;
    private final OwnAuthority own;

    TaskCaseController(TaskService tasks, RuntimeService runtime, OpenTasks open, OwnAuthority own) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.open = open;
        this.own = own;
    }

    /**
     * What a task is about.
     *
     * @param number under which the task's process runs; that of a class for tasks about a class
     * @param alone whether nobody but the caller may take the task, which is still to be taken
     */
    record TaskCase(String number, boolean alone) {}

    /** 404 for a task that is done, unknown or none of the caller's. */
    @GetMapping("/{taskId}/case")
    ResponseEntity<TaskCase> of(@PathVariable String taskId) {
        UserAuthentication caller = SignedIn.require();
        Task task = Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .orElseThrow(() -> new NoSuchElementException("No such task"));
        ProcessInstance process = own.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult());
        return Replies.unstored(new TaskCase(process.getBusinessKey(), open.isForCallerAlone(caller, task)));
    }
}
