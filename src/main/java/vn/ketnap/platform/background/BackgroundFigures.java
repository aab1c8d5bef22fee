package vn.ketnap.platform.background;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When each kind of background work was last done on this node. */
@Component
class BackgroundFigures {

    private final BackgroundRuns runs;
    private final MeterRegistry registry;

    BackgroundFigures(BackgroundRuns runs, MeterRegistry registry) {
        this.runs = runs;
        this.registry = registry;
    }

    /** The kinds are known when all of them are scheduled. */
    @EventListener(ApplicationReadyEvent.class)
    void bind() {
        runs.all().forEach(run -> {
            gauge("ketnap.background.succeeded", run.name(), BackgroundRun::succeeded);
            gauge("ketnap.background.failed", run.name(), BackgroundRun::failed);
        });
    }

    private void gauge(String figure, String work, Function<BackgroundRun, Instant> moment) {
        Gauge.builder(
                        figure,
                        () -> run(work).map(moment).map(Instant::getEpochSecond).orElse(0L))
                .baseUnit("seconds")
                .tag("work", work)
                .description("when it last happened, seconds since 1970, 0 for never since the start")
                .register(registry);
    }

    private Optional<BackgroundRun> run(String work) {
        return runs.all().stream().filter(run -> run.name().equals(work)).findFirst();
    }
}
