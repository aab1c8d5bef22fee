package vn.ketnap.cockpit;

import java.time.Instant;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.platform.background.BackgroundRun;
import vn.ketnap.platform.background.BackgroundRuns;
import vn.ketnap.security.Caller;

/** Tells an administrator how the application itself stands. */
@RestController
class SystemStateController {

    private final BackgroundRuns runs;

    SystemStateController(BackgroundRuns runs) {
        this.runs = runs;
    }

    /**
     * @param background kinds of background work of the node that answers; empty when it is switched off there
     */
    record State(List<Work> background) {}

    /** One kind, with the times of the computer's clock, each null before the first time. */
    record Work(String label, BackgroundRun.State state, Instant succeeded, Instant failed, String cause) {

        static Work of(BackgroundRun run) {
            return new Work(run.label(), run.state(), run.succeeded(), run.failed(), run.cause());
        }
    }

    @GetMapping("/camunda/api/ketnap/system")
    ResponseEntity<State> state(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(new State(runs.all().stream().map(Work::of).toList()));
    }
}
