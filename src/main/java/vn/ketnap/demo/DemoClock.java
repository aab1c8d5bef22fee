package vn.ketnap.demo;

import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.deadline.LimitReckoning;
import vn.ketnap.demo.DemoState.Saved;
import vn.ketnap.organization.UnitsByDate;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.reminder.DailyReminders;

/** The clock of the demonstration, which only goes forward: what would happen in those days happens at once. */
@Component
@Profile("demo")
public class DemoClock {

    private static final Logger LOG = LoggerFactory.getLogger(DemoClock.class);

    /** The limit that the twelve months of probation are. */
    private static final String PROBATION = "T17";

    private static final int MOST_DAYS = 400;
    private static final int TRIES = 3;

    private final DemoState state;
    private final DemoBuild build;
    private final BusinessClock clock;
    private final BackgroundJobs jobs;
    private final UnitsByDate units;
    private final Workflow workflow;
    private final DailyReminders reminders;
    private final DeadlineRegister deadlines;
    private final LimitReckoning calendars;

    DemoClock(
            DemoState state,
            DemoBuild build,
            BusinessClock clock,
            BackgroundJobs jobs,
            UnitsByDate units,
            Workflow workflow,
            DailyReminders reminders,
            DeadlineRegister deadlines,
            LimitReckoning calendars) {
        this.state = state;
        this.build = build;
        this.clock = clock;
        this.jobs = jobs;
        this.units = units;
        this.workflow = workflow;
        this.reminders = reminders;
        this.deadlines = deadlines;
        this.calendars = calendars;
    }

    /**
     * How the clock stands.
     *
     * @param percent how much of the demonstration has been built
     * @param ready whether the clock may be moved
     * @param nextProbationEnd the next day on which somebody's probation ends, null when nobody's does
     */
    public record Time(LocalDate today, boolean ready, int percent, LocalDate nextProbationEnd) {}

    /**
     * What a move brought.
     *
     * @param timers timers that came due
     * @param remindedOn the last working day, on whose morning the reminders were collected
     * @param reminders new lines of the ledger
     * @param people persons to whom a mail was laid ready
     */
    public record Moved(Time time, int timers, LocalDate remindedOn, int reminders, int people) {}

    /** How the clock stands now. */
    public Time time() {
        boolean ready = saved().ready();
        return new Time(clock.today(), ready, ready ? 100 : build.percent(), ready ? nextProbationEnd() : null);
    }

    /**
     * Moves the clock forward.
     *
     * @throws RefusedException when it would go back, stand still or leap more than 400 days, and while the
     *     demonstration is being built
     */
    public synchronized Moved forward(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw RefusedException.because("Chỉ chỉnh tới từ 1 đến %d ngày".formatted(MOST_DAYS));
        }
        Saved saved = saved();
        if (!saved.ready()) {
            throw RefusedException.because("Đang dựng dữ liệu mẫu, chưa chỉnh được đồng hồ");
        }
        jobs.hold();
        try {
            state.ahead(saved.daysAhead() + days);
            clock.shiftTo(Duration.ofDays((long) saved.daysAhead() + days));
            units.follow();
            int timers = ring();
            LocalDate morning = lastWorkingDay();
            DailyReminders.Collected collected = remind(morning);
            return new Moved(time(), timers, morning, collected.lines(), collected.people());
        } finally {
            jobs.release();
        }
    }

    /** A timer that fails does not undo the move: the background tries it again. */
    private int ring() {
        try {
            return workflow.runDueJobs();
        } catch (RuntimeException e) {
            LOG.warn(
                    "Một mốc tự động chưa chạy được, sẽ chạy lại: {}",
                    e.getClass().getName());
            return 0;
        }
    }

    /** The clock has moved: what stands in the way of the reminders, such as somebody's click, is waited out, not reported. */
    private DailyReminders.Collected remind(LocalDate morning) {
        for (int attempt = 1; attempt < TRIES; attempt++) {
            try {
                return reminders.collect(morning);
            } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                LOG.info("Nhắc việc ngày {} làm lại, có người vừa làm cùng lúc", morning);
            }
        }
        return reminders.collect(morning);
    }

    private LocalDate lastWorkingDay() {
        WorkingCalendar calendar = calendars.calendar();
        LocalDate today = clock.today();
        return calendar.isWorkingDay(today) ? today : calendar.minusWorkingDays(today, 1);
    }

    private LocalDate nextProbationEnd() {
        return deadlines.open().stream()
                .filter(deadline -> deadline.limit().equals(PROBATION))
                .map(DeadlineView::dueDate)
                .filter(due -> due.isAfter(clock.today()))
                .findFirst()
                .orElse(null);
    }

    private Saved saved() {
        return state.load().orElseThrow(() -> RefusedException.because("Đang chuẩn bị dữ liệu mẫu"));
    }
}
