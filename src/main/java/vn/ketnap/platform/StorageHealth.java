package vn.ketnap.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/** Room on the disks in the health of this node and in its figures. A warning: whoever only reads goes on working. */
@Component("storage")
class StorageHealth implements HealthIndicator, MeterBinder {

    private static final String WARNING = "WARNING";
    private static final long MEGABYTE = 1_000_000;

    private final StorageSpace space;

    StorageHealth(StorageSpace space) {
        this.space = space;
    }

    @Override
    public Health health() {
        List<StorageSpace.Space> bad = space.all().stream()
                .filter(folder -> folder.state() != StorageSpace.State.GOOD)
                .sorted(Comparator.comparing(StorageSpace.Space::state).reversed())
                .toList();
        return bad.isEmpty()
                ? Health.up().build()
                : Health.status(new Status(
                                WARNING, bad.stream().map(StorageHealth::words).collect(Collectors.joining("; "))))
                        .build();
    }

    private static String words(StorageSpace.Space folder) {
        String label = folder.label().toLowerCase(Locale.ROOT);
        return switch (folder.state()) {
            case NOT_WRITABLE -> "Không ghi được vào thư mục " + label;
            case FULL -> "Hết chỗ cho thư mục " + label;
            default -> "Thư mục %s chỉ còn %d MB".formatted(label, folder.free() / MEGABYTE);
        };
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        space.all().forEach(folder -> Gauge.builder("ketnap.storage.free", () -> free(folder.name()))
                .baseUnit("bytes")
                .tag("folder", folder.name())
                .description("bytes left for a folder of this node, 0 when it takes no files")
                .register(registry));
    }

    private long free(String name) {
        return space.all().stream()
                .filter(folder -> folder.name().equals(name))
                .mapToLong(StorageSpace.Space::free)
                .findFirst()
                .orElseThrow();
    }
}
