package vn.ketnap.calendar;

import static vn.ketnap.calendar.CalendarDay.isWeekend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import vn.ketnap.calendar.CalendarDay.Kind;

/**
 * Days off that follow from art. 111 and 112 of the Labour Code (in force since 2021) alone, for a year whose official
 * rows nobody has loaded yet. What the State decides year by year (Tết window, second National Day, swapped Saturdays)
 * is assumed or left out, so no row is confirmed.
 */
public final class StatutoryHolidays {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;
    private static final int FIRST_CULTURE_DAY = 2026;
    private static final int TET_DAYS = 5;

    /** Assumption: on these days of the week 2/9 is followed by its second day off, on the others preceded by it. */
    private static final Set<DayOfWeek> SECOND_NATIONAL_DAY_AFTER =
            EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY, DayOfWeek.SUNDAY);

    private StatutoryHolidays() {}

    /**
     * Holidays that fall on Monday to Friday and the make-up days of those that fall on a weekend, by date.
     *
     * @throws IllegalArgumentException for a year outside 1900 to 2099, where a date is a typing error
     */
    public static List<CalendarDay> of(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("Không tính được ngày nghỉ lễ của năm %d".formatted(year));
        }
        Map<LocalDate, String> holidays = holidays(year);
        Map<LocalDate, CalendarDay> off = new TreeMap<>();
        holidays.forEach((date, name) -> {
            if (!isWeekend(date)) {
                off.put(date, new CalendarDay(date, Kind.HOLIDAY, name, false));
            }
        });
        holidays.forEach((date, name) -> {
            if (isWeekend(date)) {
                LocalDate makeUp = nextFree(date, off);
                off.put(makeUp, new CalendarDay(makeUp, Kind.COMPENSATION, "Nghỉ bù " + name, false));
            }
        });
        return List.copyOf(off.values());
    }

    /** First day of the first lunar month, by the Vietnamese (UTC+7) lunar calendar. */
    static LocalDate tet(int year) {
        return toLocalDate(VietnameseCalendar.ofTet(year));
    }

    /** Tenth day of the third lunar month. */
    static LocalDate hungKings(int year) {
        return toLocalDate(VietnameseCalendar.of(EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(3), 10));
    }

    private static Map<LocalDate, String> holidays(int year) {
        Map<LocalDate, String> days = new TreeMap<>();
        days.put(LocalDate.of(year, 1, 1), "Tết Dương lịch");
        LocalDate firstTetDay = firstTetDayOff(year);
        for (int i = 0; i < TET_DAYS; i++) {
            days.put(firstTetDay.plusDays(i), "Tết Nguyên đán");
        }
        days.put(LocalDate.of(year, 4, 30), "Ngày Chiến thắng 30/4");
        days.put(LocalDate.of(year, 5, 1), "Ngày Quốc tế lao động 1/5");
        // In some years this day can meet 30/4; the law then gives no extra day.
        days.putIfAbsent(hungKings(year), "Giỗ Tổ Hùng Vương");
        LocalDate nationalDay = LocalDate.of(year, 9, 2);
        days.put(nationalDay, "Quốc khánh 2/9");
        days.put(
                SECOND_NATIONAL_DAY_AFTER.contains(nationalDay.getDayOfWeek())
                        ? nationalDay.plusDays(1)
                        : nationalDay.minusDays(1),
                "Quốc khánh 2/9 (ngày liền kề)");
        if (year >= FIRST_CULTURE_DAY) {
            days.put(LocalDate.of(year, 11, 24), "Ngày Văn hóa Việt Nam");
        }
        return days;
    }

    /**
     * Assumption: two days before Tết and three from it, or one and four when Tết is a Tuesday, so that a whole working
     * week is off. The windows announced for 2021 to 2027 all follow this pattern.
     */
    private static LocalDate firstTetDayOff(int year) {
        LocalDate tet = tet(year);
        return tet.minusDays(tet.getDayOfWeek() == DayOfWeek.TUESDAY ? 1 : 2);
    }

    private static LocalDate nextFree(LocalDate date, Map<LocalDate, CalendarDay> off) {
        LocalDate next = date;
        while (isWeekend(next) || off.containsKey(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    private static LocalDate toLocalDate(VietnameseCalendar lunar) {
        return lunar.transform(PlainDate.axis()).toTemporalAccessor();
    }
}
