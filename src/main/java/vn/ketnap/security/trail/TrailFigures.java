package vn.ketnap.security.trail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** When the trail was last verified, and whether it was intact. */
@Component
class TrailFigures implements MeterBinder {

    private final TrailCheck check;

    TrailFigures(TrailCheck check) {
        this.check = check;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ketnap.trail.verified", () -> check.lastProof()
                        .map(proof -> proof.at().getEpochSecond())
                        .orElse(0L))
                .baseUnit("seconds")
                .description("when the trail was last verified, seconds since 1970, 0 for never")
                .register(registry);
        Gauge.builder("ketnap.trail.intact", () -> check.lastProof()
                        .map(proof -> proof.intact() ? 1 : 0)
                        .orElse(1))
                .description("1, or 0 when the last verification found a line that was touched")
                .register(registry);
    }
}
