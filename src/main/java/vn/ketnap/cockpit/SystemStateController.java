package vn.ketnap.cockpit;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.backup.Backups;
import vn.ketnap.engine.setup.FailedWork;
import vn.ketnap.platform.StorageSpace;
import vn.ketnap.platform.background.BackgroundRun;
import vn.ketnap.platform.background.BackgroundRuns;
import vn.ketnap.security.Caller;

/** Tells an administrator how the application itself stands. */
@RestController
class SystemStateController {

    private final BackgroundRuns runs;
    private final StorageSpace space;
    private final FailedWork failed;
    private final Backups backups;
    private final String version;

    SystemStateController(
            BackgroundRuns runs, StorageSpace space, FailedWork failed, Backups backups, BuildProperties build) {
        this.runs = runs;
        this.space = space;
        this.failed = failed;
        this.backups = backups;
        this.version = build.getVersion();
    }

    /**
     * What an administrator is told.
     *
     * @param version of the application
     * @param background kinds of background work of the node that answers; empty when it is switched off there
     * @param failures work of the engine of the whole office that failed
     * @param storage folders of the node that answers and the room left in them
     * @param backups copies of database and papers, the newest first; null where the database has its own way
     */
    record State(
            String version,
            List<Work> background,
            List<FailedWork.Failure> failures,
            List<StorageSpace.Space> storage,
            List<Backups.Copy> backups) {}

    /** One kind, with the times of the computer's clock, each null before the first time. */
    record Work(String label, BackgroundRun.State state, Instant succeeded, Instant failed, String cause) {

        static Work of(BackgroundRun run) {
            return new Work(run.label(), run.state(), run.succeeded(), run.failed(), run.cause());
        }
    }

    @GetMapping("/camunda/api/ketnap/system")
    ResponseEntity<State> state(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(new State(
                version,
                runs.all().stream().map(Work::of).toList(),
                failed.all(),
                space.all(),
                backups.isPossible() ? backups.all() : null));
    }

    /** Does work of the engine that failed once more, now. */
    @PostMapping("/camunda/api/ketnap/system/failures/{id}")
    ResponseEntity<Void> tryAgain(Caller caller, @PathVariable String id) {
        Administrators.require(caller);
        failed.tryAgain(id);
        return ResponseEntity.noContent().build();
    }

    /** Makes a copy of database and papers now; people go on working meanwhile. */
    @PostMapping("/camunda/api/ketnap/system/backups")
    ResponseEntity<Backups.Copy> backup(Caller caller) {
        Administrators.require(caller);
        return Replies.unstored(backups.make());
    }
}
