package vn.ketnap.calendar;

import static vn.ketnap.calendar.CalendarDay.isWeekend;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Counts working days. A year with loaded rows is described by those rows alone, any other year by
 * {@link StatutoryHolidays}. Safe to share between threads; load new rows by making a new calendar.
 *
 * <p>Party texts do not say how days are counted, so civil practice applies: the day of the event is not counted. A date
 * in a year that cannot be computed (outside 1900 to 2099) is refused with an {@link IllegalArgumentException}.
 */
public final class WorkingCalendar {

    private final Map<Integer, Map<LocalDate, CalendarDay>> loaded;
    private final Map<Integer, Map<LocalDate, CalendarDay>> computed = new ConcurrentHashMap<>();

    private WorkingCalendar(Map<Integer, Map<LocalDate, CalendarDay>> loaded) {
        this.loaded = loaded;
    }

    /** @throws IllegalArgumentException when two rows describe the same date */
    public static WorkingCalendar of(Collection<CalendarDay> loadedRows) {
        Map<Integer, Map<LocalDate, CalendarDay>> years = new HashMap<>();
        for (CalendarDay day : loadedRows) {
            CalendarDay other = years.computeIfAbsent(day.date().getYear(), year -> new TreeMap<>())
                    .put(day.date(), day);
            if (other != null) {
                throw new IllegalArgumentException("Lịch có hai dòng cho ngày " + day.date());
            }
        }
        return new WorkingCalendar(years);
    }

    /** True when offices work on that day. */
    public boolean isWorkingDay(LocalDate date) {
        CalendarDay day = rows(date.getYear()).get(date);
        return day == null ? !isWeekend(date) : day.worked();
    }

    /**
     * The day at whose end a limit of {@code n} working days runs out; the event itself may fall on a day off.
     *
     * @param n working days, 0 gives the event day itself
     * @throws IllegalArgumentException when {@code n} is negative
     */
    public LocalDate plusWorkingDays(LocalDate event, int n) {
        return move(event, n, 1);
    }

    /**
     * The {@code n}-th working day before a date, for things due "n working days before".
     *
     * @param n working days, 0 gives the date itself
     * @throws IllegalArgumentException when {@code n} is negative
     */
    public LocalDate minusWorkingDays(LocalDate date, int n) {
        return move(date, n, -1);
    }

    /** Working days after {@code from} up to and including {@code to}; the same number, negative, when {@code to} is earlier. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The date itself, or the next working day: for acts (papers, meetings), never for dates of a person's status. */
    public LocalDate onOrNextWorkingDay(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
    }

    /** Same day number {@code n} months later, or the last day of that month when it has no such day. */
    public static LocalDate plusMonths(LocalDate date, int n) {
        return date.plusMonths(n);
    }

    /** True when a result counted between the two dates may still move: some year touched has a row not confirmed. */
    public boolean isProvisional(LocalDate from, LocalDate to) {
        return !unconfirmedYears(from, to).isEmpty();
    }

    /** The years between the two dates, both included, of which some row is not confirmed or all are computed. */
    public List<Integer> unconfirmedYears(LocalDate from, LocalDate to) {
        int first = Math.min(from.getYear(), to.getYear());
        int last = Math.max(from.getYear(), to.getYear());
        return IntStream.rangeClosed(first, last)
                .filter(year -> rows(year).values().stream().anyMatch(day -> !day.confirmed()))
                .boxed()
                .toList();
    }

    /** Every day of the year that departs from the ordinary week, by date. */
    public List<CalendarDay> daysOf(int year) {
        return List.copyOf(rows(year).values());
    }

    private LocalDate move(LocalDate start, int workingDays, int step) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("Số ngày làm việc không được âm: " + workingDays);
        }
        LocalDate date = start;
        for (int left = workingDays; left > 0; ) {
            date = date.plusDays(step);
            if (isWorkingDay(date)) {
                left--;
            }
        }
        return date;
    }

    private Map<LocalDate, CalendarDay> rows(int year) {
        Map<LocalDate, CalendarDay> known = loaded.get(year);
        return known != null ? known : computed.computeIfAbsent(year, WorkingCalendar::compute);
    }

    private static Map<LocalDate, CalendarDay> compute(int year) {
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        StatutoryHolidays.of(year).forEach(day -> days.put(day.date(), day));
        return days;
    }
}
