package vn.ketnap.cockpit;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.engine.sitting.Sitting;
import vn.ketnap.engine.sitting.Sittings;
import vn.ketnap.security.Caller;

/** One meeting that decided on several persons: what the page shows of it, and what it enters. */
@RestController
@RequestMapping("/camunda/api/ketnap/tasks/{taskId}/together")
class SittingController {

    private final Sittings sittings;

    SittingController(Sittings sittings) {
        this.sittings = sittings;
    }

    /** 404 for a task that is done, unknown or none of the caller's. */
    @GetMapping
    ResponseEntity<Sitting> of(Caller caller, @PathVariable String taskId) {
        return Replies.unstored(sittings.of(caller, taskId));
    }

    /** Enters all persons of the body or none; 400 with every point by person and field. */
    @PostMapping
    ResponseEntity<List<Sitting.Done>> enter(
            Caller caller, @PathVariable String taskId, @RequestBody Sitting.Entry entry) {
        return Replies.unstored(sittings.enter(caller, taskId, entry));
    }
}
