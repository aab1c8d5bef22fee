package vn.ketnap.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Which release a node runs: while nodes are upgraded one by one, the figures tell them apart. */
@Component
class ReleaseFigure implements MeterBinder {

    private final String version;

    ReleaseFigure(BuildProperties build) {
        this.version = build.getVersion();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ketnap.release", () -> 1)
                .tag("version", version)
                .description("the release that this node runs")
                .register(registry);
    }
}
