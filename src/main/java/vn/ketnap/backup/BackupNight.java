package vn.ketnap.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.background.BackgroundTask;

/** Makes a copy every night, and tells whoever watches how old the newest one is. */
@Component
class BackupNight implements MeterBinder {

    private final Backups backups;
    private final BusinessClock clock;

    BackupNight(Backups backups, BusinessClock clock) {
        this.backups = backups;
        this.clock = clock;
    }

    @Scheduled(cron = "0 0 1 * * *", zone = "Asia/Ho_Chi_Minh")
    @BackgroundTask("Sao lưu")
    void copy() {
        if (backups.isPossible()) {
            backups.make();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (backups.isPossible()) {
            Gauge.builder("ketnap.backup.age", () -> backups.all().stream()
                            .findFirst()
                            .map(copy -> Duration.between(copy.madeAt(), clock.unmoved())
                                    .toSeconds())
                            .orElse(-1L))
                    .baseUnit("seconds")
                    .description("age of the newest copy, -1 without one")
                    .register(registry);
        }
    }
}
