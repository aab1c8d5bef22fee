package vn.ketnap.deadline;

import java.util.List;
import java.util.function.Predicate;
import vn.ketnap.calendar.CalendarDay;

/**
 * A year of the working calendar that has rows of its own.
 *
 * @param off days of the week that are not worked
 * @param worked Saturdays that are
 * @param unconfirmed days of either kind whose notice nobody has seen yet
 */
public record CalendarYear(int year, int off, int worked, int unconfirmed) {

    static CalendarYear of(int year, List<CalendarDay> days) {
        return new CalendarYear(
                year,
                count(days, day -> !day.worked()),
                count(days, CalendarDay::worked),
                count(days, day -> !day.confirmed()));
    }

    private static int count(List<CalendarDay> days, Predicate<CalendarDay> which) {
        return (int) days.stream().filter(which).count();
    }
}
