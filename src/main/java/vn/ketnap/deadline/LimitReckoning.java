package vn.ketnap.deadline;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.CalendarDay;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.procedure.check.WorkingDays;
import vn.ketnap.regulation.LimitUnit;
import vn.ketnap.regulation.TimeLimit;

/**
 * The working calendar made of the loaded rows, and the reckoning of limits by it. Days that another node loaded are known
 * after {@code ketnap.remembered}.
 */
@Component
public class LimitReckoning implements WorkingDays {

    private final CalendarRows rows;
    private final long remembered;
    private volatile Read read;

    LimitReckoning(CalendarRows rows, @Value("${ketnap.remembered}") Duration remembered) {
        this.rows = rows;
        this.remembered = remembered.toNanos();
    }

    private record Read(WorkingCalendar calendar, long at) {}

    /** The calendar in force. */
    public WorkingCalendar calendar() {
        Read current = read;
        boolean isFixed = rows == null;
        if (!isFixed && (current == null || System.nanoTime() - current.at() > remembered)) {
            current = new Read(
                    WorkingCalendar.of(
                            rows.findAll().stream().map(CalendarRow::day).toList()),
                    System.nanoTime());
            read = current;
        }
        return current.calendar();
    }

    /** The same reckoning by a calendar that is not in force yet. */
    static LimitReckoning by(WorkingCalendar calendar) {
        LimitReckoning calendars = new LimitReckoning(null, Duration.ZERO);
        calendars.read = new Read(calendar, 0);
        return calendars;
    }

    /** Forgets the calendar after its rows changed. */
    void reload() {
        read = null;
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
