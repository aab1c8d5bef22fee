package vn.ketnap.cockpit;

import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.engine.task.OpenTasks;
import vn.ketnap.report.casefile.CaseOverviews;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** What comes next in a case, for whoever has just completed a task of it or looks at it. */
@RestController
class CaseTasksController {

    private final CaseOverviews cases;
    private final OpenTasks tasks;
    private final Trail trail;

    CaseTasksController(CaseOverviews cases, OpenTasks tasks, Trail trail) {
        this.cases = cases;
        this.tasks = tasks;
        this.trail = trail;
    }

    /** The open tasks, those for the caller first; 404 for a case that the caller may not read and took no part in. */
    @GetMapping("/camunda/api/ketnap/cases/{number}/tasks")
    ResponseEntity<List<OpenTasks.OpenTask>> open(Caller caller, @PathVariable String number) {
        AuditEvent touch = new AuditEvent(caller.login(), number, Operation.TASKS, FieldGroup.NAMES, null);
        if (!cases.isKnownTo(touch.login(), number)) {
            trail.denied(touch);
            throw new NoSuchElementException("No such case");
        }
        List<OpenTasks.OpenTask> open = tasks.of(caller, number);
        trail.read(touch);
        return Replies.unstored(open);
    }
}
