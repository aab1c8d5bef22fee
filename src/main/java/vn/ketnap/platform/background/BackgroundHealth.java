package vn.ketnap.platform.background;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Background work in the health of this node. Work that failed is a warning, because it is tried again; work that hangs
 * or does not come any more takes the node off, because only a new start helps.
 */
@Component("background")
class BackgroundHealth implements HealthIndicator {

    private static final String WARNING = "WARNING";

    private final BackgroundRuns runs;

    BackgroundHealth(BackgroundRuns runs) {
        this.runs = runs;
    }

    @Override
    public Health health() {
        List<BackgroundRun> all = runs.all();
        BackgroundRun.State worst = all.stream()
                .map(BackgroundRun::state)
                .max(Comparator.naturalOrder())
                .orElse(BackgroundRun.State.GOOD);
        Health.Builder health =
                switch (worst) {
                    case GOOD -> Health.up();
                    case FAILED -> Health.status(new Status(WARNING, "Việc nền bị lỗi: " + names(all)));
                    case LATE, STUCK ->
                        Health.status(
                                new Status(Status.OUT_OF_SERVICE.getCode(), "Việc nền không chạy nữa: " + names(all)));
                };
        all.forEach(run -> health.withDetail(run.name(), run));
        return health.build();
    }

    private static String names(List<BackgroundRun> all) {
        return all.stream()
                .filter(run -> run.state() != BackgroundRun.State.GOOD)
                .map(BackgroundRun::label)
                .collect(Collectors.joining(", "));
    }
}
