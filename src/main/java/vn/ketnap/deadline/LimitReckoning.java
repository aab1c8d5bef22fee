package vn.ketnap.deadline;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.CalendarDay;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.platform.background.BackgroundTask;
import vn.ketnap.procedure.check.WorkingDays;
import vn.ketnap.regulation.LimitUnit;
import vn.ketnap.regulation.TimeLimit;

/** The working calendar made of the loaded rows, and the reckoning of limits by it. */
@Component
public class LimitReckoning implements WorkingDays {

    private final CalendarRows rows;
    private volatile WorkingCalendar calendar;

    LimitReckoning(CalendarRows rows) {
        this.rows = rows;
    }

    /** The calendar in force. */
    public WorkingCalendar calendar() {
        WorkingCalendar current = calendar;
        if (current == null) {
            current = WorkingCalendar.of(
                    rows.findAll().stream().map(CalendarRow::day).toList());
            calendar = current;
        }
        return current;
    }

    /** The same reckoning by a calendar that is not in force yet. */
    static LimitReckoning by(WorkingCalendar calendar) {
        LimitReckoning calendars = new LimitReckoning(null);
        calendars.calendar = calendar;
        return calendars;
    }

    /** Forgets the calendar after its rows changed; also now and then, because another node may have changed them. */
    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    @BackgroundTask("Đọc lại lịch làm việc")
    void reload() {
        calendar = null;
    }

    @Override
    public LocalDate due(LocalDate start, int amount, LimitUnit unit) {
        return switch (unit) {
            case WORKING_DAYS -> calendar().plusWorkingDays(start, amount);
            case CALENDAR_DAYS -> start.plusDays(amount);
            case MONTHS -> WorkingCalendar.plusMonths(start, amount);
        };
    }

    /** From the start to the last day: what is to be done by then may be done on the working day after a day off. */
    Span span(LocalDate start, TimeLimit limit) {
        LocalDate counted = due(start, limit.amount(), limit.unit());
        LocalDate due = limit.act() ? calendar().onOrNextWorkingDay(counted) : counted;
        LocalDate uncertainFrom = limit.unit() == LimitUnit.WORKING_DAYS ? start : counted;
        return new Span(start, due, followsCalendar(limit) && calendar().isProvisional(uncertainFrom, due));
    }

    /** Whether other days off may move the end of the limit. */
    static boolean followsCalendar(TimeLimit limit) {
        return limit.act() || limit.unit() == LimitUnit.WORKING_DAYS;
    }

    static CalendarRow row(CalendarDay day) {
        return new CalendarRow(day);
    }
}
