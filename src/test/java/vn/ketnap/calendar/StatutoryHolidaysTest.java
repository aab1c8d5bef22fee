package vn.ketnap.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.time4j.PlainDate;
import net.time4j.calendar.ChineseCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.calendar.CalendarDay.Kind;

class StatutoryHolidaysTest {

    private final WorkingCalendar computed = WorkingCalendar.of(List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-02-17, 2026-04-26",
        "2027-02-06, 2027-04-16",
        "2028-01-26, 2028-04-04",
        "2029-02-13, 2029-04-23",
        "2030-02-02, 2030-04-12",
        "2031-01-23, 2031-04-01",
        "2032-02-11, 2032-04-19",
        "2033-01-31, 2033-04-09",
        "2034-02-19, 2034-04-28",
        "2035-02-08, 2035-04-17",
    })
    void knowsTheLunarAnchors(LocalDate tet, LocalDate hungKings) {
        assertThat(StatutoryHolidays.tet(tet.getYear())).isEqualTo(tet);
        assertThat(StatutoryHolidays.hungKings(tet.getYear())).isEqualTo(hungKings);
    }

    @Test
    void tetOf2030IsADayBeforeTheChineseNewYear() {
        LocalDate chinese =
                ChineseCalendar.ofNewYear(2030).transform(PlainDate.axis()).toTemporalAccessor();

        assertThat(chinese).isEqualTo(LocalDate.of(2030, 2, 3));
        assertThat(StatutoryHolidays.tet(2030)).isEqualTo(chinese.minusDays(1));
        assertThat(computed.isWorkingDay(LocalDate.of(2030, 1, 31))).isFalse();
        assertThat(computed.isWorkingDay(LocalDate.of(2030, 2, 6))).isFalse();
        assertThat(computed.isWorkingDay(LocalDate.of(2030, 2, 7))).isTrue();
    }

    /** First day off of the Tết window and first working day after it, as announced for these years. */
    @ParameterizedTest
    @CsvSource({
        "2021-02-10, 2021-02-17",
        "2022-01-31, 2022-02-07",
        "2023-01-20, 2023-01-27",
        "2024-02-08, 2024-02-15",
        "2025-01-27, 2025-02-03",
        "2026-02-16, 2026-02-23",
        "2027-02-04, 2027-02-11",
    })
    void assumedTetWindowIsTheAnnouncedOne(LocalDate firstOff, LocalDate backAtWork) {
        assertThat(computed.isWorkingDay(firstOff)).isFalse();
        assertThat(computed.onOrNextWorkingDay(firstOff)).isEqualTo(backAtWork);
        assertThat(computed.isWorkingDay(ordinaryDayBefore(firstOff))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-03",
        "2022-09-01",
        "2023-09-01",
        "2024-09-03",
        "2025-09-01",
        "2026-09-01",
        "2027-09-03",
    })
    void assumedSecondNationalDayIsTheAnnouncedOne(LocalDate secondDay) {
        assertThat(StatutoryHolidays.of(secondDay.getYear()))
                .filteredOn(day -> day.date().getMonthValue() == 9 && day.kind() == Kind.HOLIDAY)
                .extracting(CalendarDay::date)
                .contains(secondDay);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022-01-03", "2023-01-02", "2026-04-27", "2023-05-02", "2023-05-03", "2027-05-03", "2023-09-04"
            })
    void aHolidayOnTheWeekendIsMadeUp(LocalDate makeUp) {
        assertThat(StatutoryHolidays.of(makeUp.getYear()))
                .filteredOn(day -> day.date().equals(makeUp))
                .extracting(CalendarDay::kind)
                .containsExactly(Kind.COMPENSATION);
        assertThat(computed.isWorkingDay(makeUp)).isFalse();
    }

    @Test
    void cultureDayStartsIn2026() {
        assertThat(computed.isWorkingDay(LocalDate.of(2025, 11, 24))).isTrue();
        assertThat(computed.isWorkingDay(LocalDate.of(2026, 11, 24))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 202, 1899, 2100, 20026})
    void refusesYearsThatAreTypingErrors(int year) {
        assertThatThrownBy(() -> StatutoryHolidays.of(year)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate ordinaryDayBefore(LocalDate date) {
        LocalDate before = date.minusDays(1);
        while (CalendarDay.isWeekend(before)) {
            before = before.minusDays(1);
        }
        return before;
    }
}
