package vn.ketnap.platform.background;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.IntervalTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.scheduling.support.ScheduledTaskObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import vn.ketnap.platform.BusinessClock;

/** Remembers of every kind of scheduled work on this node when it was last done. Hears of it from the scheduler. */
@Component
public class BackgroundRuns implements ObservationHandler<ScheduledTaskObservationContext> {

    /** What takes longer hangs: the longest work of a night takes minutes. */
    static final Duration LONGEST = Duration.ofHours(1);

    /** How much later than its turn work may come before somebody has to look. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration NIGHTLY = Duration.ofDays(1);

    private final Map<String, Marks> marks = new ConcurrentHashMap<>();
    private final ObjectProvider<ScheduledTaskHolder> schedule;
    private final InstantSource clock;
    private final Instant began;

    @Autowired
    BackgroundRuns(ObjectProvider<ScheduledTaskHolder> schedule, BusinessClock clock) {
        this(schedule, clock::unmoved);
    }

    /** @param clock that of the computer: background work goes by it, however far the business clock was moved */
    BackgroundRuns(ObjectProvider<ScheduledTaskHolder> schedule, InstantSource clock) {
        this.schedule = schedule;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** What happened, each null until it does. */
    private record Marks(Instant running, Instant succeeded, Instant failed, String cause) {

        private static final Marks NONE = new Marks(null, null, null, null);
    }

    /** All kinds by name; none on a node whose background work is switched off. */
    public List<BackgroundRun> all() {
        return schedule.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask)
                .map(this::run)
                .sorted(Comparator.comparing(BackgroundRun::name))
                .toList();
    }

    @Override
    public boolean supportsContext(Observation.Context context) {
        return context instanceof ScheduledTaskObservationContext;
    }

    @Override
    public void onStart(ScheduledTaskObservationContext work) {
        note(work, (old, now) -> new Marks(now, old.succeeded(), old.failed(), old.cause()));
    }

    @Override
    public void onStop(ScheduledTaskObservationContext work) {
        Throwable error = work.getError();
        note(
                work,
                (old, now) -> error == null
                        ? new Marks(null, now, old.failed(), old.cause())
                        : new Marks(null, old.succeeded(), now, error.getClass().getSimpleName()));
    }

    /** What an event makes of the marks before. */
    private interface Event {
        Marks apply(Marks old, Instant now);
    }

    private void note(ScheduledTaskObservationContext work, Event event) {
        Instant now = clock.instant();
        Method method = work.getMethod();
        marks.compute(
                method.getDeclaringClass().getName() + "." + method.getName(),
                (name, old) -> event.apply(old == null ? Marks.NONE : old, now));
    }

    /** A task calls itself by class and method. */
    private BackgroundRun run(Task task) {
        String method = task.toString();
        Marks known = marks.getOrDefault(method, Marks.NONE);
        Duration every = every(task);
        return new BackgroundRun(
                ClassUtils.getShortName(method.substring(0, method.lastIndexOf('.')))
                        + method.substring(method.lastIndexOf('.')),
                label(method),
                every,
                state(known, every),
                known.running(),
                known.succeeded(),
                known.failed(),
                known.cause());
    }

    private BackgroundRun.State state(Marks known, Duration every) {
        Instant now = clock.instant();
        if (known.running() != null) {
            return known.running().plus(LONGEST).isBefore(now) ? BackgroundRun.State.STUCK : lastEnd(known);
        }
        Instant last = Stream.of(began, known.succeeded(), known.failed())
                .filter(moment -> moment != null)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return last.plus(every).plus(PATIENCE).isBefore(now) ? BackgroundRun.State.LATE : lastEnd(known);
    }

    private static BackgroundRun.State lastEnd(Marks known) {
        boolean failed = known.failed() != null
                && (known.succeeded() == null || known.failed().isAfter(known.succeeded()));
        return failed ? BackgroundRun.State.FAILED : BackgroundRun.State.GOOD;
    }

    private static Duration every(Task task) {
        if (task instanceof IntervalTask interval) {
            return interval.getIntervalDuration();
        }
        if (task instanceof CronTask) {
            return NIGHTLY;
        }
        throw new IllegalStateException("How often " + task + " is to be done cannot be told");
    }

    private static String label(String method) {
        int dot = method.lastIndexOf('.');
        Class<?> type = ClassUtils.resolveClassName(method.substring(0, dot), null);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(declared -> declared.getName().equals(method.substring(dot + 1)))
                .map(declared -> declared.getAnnotation(BackgroundTask.class))
                .filter(annotation -> annotation != null)
                .map(BackgroundTask::value)
                .findFirst()
                .orElse(method);
    }
}
