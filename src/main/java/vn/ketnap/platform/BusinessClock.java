package vn.ketnap.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.ApplicationEventPublisher;

/** The only source of time: the system's clock in Vietnamese time, which tests and the demonstration may shift. */
public final class BusinessClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Clock system = Clock.system(ZONE);
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);
    private final ApplicationEventPublisher events;

    public BusinessClock(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Tells the engine, whose own clock follows. */
    public record Moved(Duration offset) {}

    /** How far this clock runs ahead of (or behind) the system's. */
    public Duration offset() {
        return offset.get();
    }

    /** Moves this clock so that it runs {@code newOffset} ahead of the system's; negative runs behind. */
    public void shiftTo(Duration newOffset) {
        offset.set(newOffset);
        events.publishEvent(new Moved(newOffset));
    }

    /** Makes it seven o'clock in the morning of the given day. */
    public void moveTo(LocalDate day) {
        shiftTo(Duration.between(system.instant(), day.atTime(7, 0).atZone(ZONE).toInstant()));
    }

    /** Now as the computer has it, however far this clock was moved: what a session of a person lasts by. */
    public Instant unmoved() {
        return system.instant();
    }

    /** Today in Vietnam. */
    public LocalDate today() {
        return LocalDate.now(this);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(system.withZone(zone), offset.get());
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset.get());
    }
}
