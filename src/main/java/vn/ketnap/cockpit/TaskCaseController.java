package vn.ketnap.cockpit;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.engine.task.OpenTasks;
import vn.ketnap.security.Caller;

/** Which case a task is about. */
@RestController
class TaskCaseController {

    private final OpenTasks tasks;

    TaskCaseController(OpenTasks tasks) {
        this.tasks = tasks;
    }

    /** 404 for a task that is done, unknown or none of the caller's. */
    @GetMapping("/camunda/api/ketnap/tasks/{taskId}/case")
    ResponseEntity<OpenTasks.TaskCase> of(Caller caller, @PathVariable String taskId) {
        return Replies.unstored(tasks.about(caller, taskId));
    }
}
