package vn.ketnap.cockpit;

import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.engine.task.OpenTasks;
import vn.ketnap.procedure.casefile.FoundCase;
import vn.ketnap.report.CaseFinder;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** The box in Tasklist in which a person is looked for. */
@RestController
class CaseSearchController {

    static final int MOST = 20;
    private static final String BOX = "ô tìm trong Công việc";

    private final CaseFinder finder;
    private final OpenTasks tasks;
    private final Trail trail;

    CaseSearchController(CaseFinder finder, OpenTasks tasks, Trail trail) {
        this.finder = finder;
        this.tasks = tasks;
        this.trail = trail;
    }

    /**
     * A case found.
     *
     * @param task what the caller has to do in it, null when nothing
     */
    record Hit(FoundCase found, OpenTasks.OpenTask task) {}

    /** The first cases found, and whether there are more. */
    record Hits(List<Hit> hits, boolean more) {}

    /** 400 with the reason for a text that is too short. */
    @GetMapping("/camunda/api/ketnap/search")
    ResponseEntity<Hits> search(Caller caller, @RequestParam(defaultValue = "") String text) {
        List<FoundCase> found = finder.find(caller.login(), text, MOST + 1);
        List<FoundCase> shown = found.stream().limit(MOST).toList();
        Map<String, OpenTasks.OpenTask> open =
                tasks.forCaller(caller, shown.stream().map(FoundCase::number).toList());
        trail.read(new AuditEvent(caller.login(), null, Operation.SEARCH, FieldGroup.NAMES, BOX));
        return Replies.unstored(new Hits(
                shown.stream()
                        .map(each -> new Hit(each, open.get(each.number())))
                        .toList(),
                found.size() > MOST));
    }
}
