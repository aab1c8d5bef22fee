package vn.ketnap.cockpit;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.http.CacheControl;
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
    private final OwnAuthority own;

    TaskCaseController(TaskService tasks, RuntimeService runtime, OwnAuthority own) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.own = own;
    }

    /** The number under which the task's process runs; that of a class for tasks about a class. */
    record TaskCase(String number) {}

    /** 404 for a task that is done, unknown or none of the caller's. */
    @GetMapping("/{taskId}/case")
    ResponseEntity<TaskCase> of(@PathVariable String taskId) {
        SignedIn.require();
        Task task = Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .orElseThrow(() -> new NoSuchElementException("No such task"));
        ProcessInstance process = own.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new TaskCase(process.getBusinessKey()));
    }
}
