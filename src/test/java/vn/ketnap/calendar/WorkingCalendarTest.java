package vn.ketnap.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.calendar.CalendarDay.Kind;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.of(CalendarCsv.bundled());

    @ParameterizedTest
    @CsvSource({
        "2024-02-07,  1, 2024-02-15",
        "2024-04-26,  3, 2024-05-04",
        "2024-08-30,  1, 2024-09-04",
        "2025-01-24,  1, 2025-02-03",
        "2025-04-25,  1, 2025-04-26",
        "2025-04-25,  4, 2025-05-05",
        "2025-03-13, 30, 2025-04-25",
        "2025-03-14, 30, 2025-04-26",
        "2025-12-31,  6, 2026-01-10",
        "2026-01-29, 15, 2026-02-26",
        "2026-02-28, 30, 2026-04-10",
        "2026-04-10, 45, 2026-06-17",
        "2026-08-14, 30, 2026-09-29",
        "2026-08-20, 15, 2026-09-14",
        "2026-11-02, 30, 2026-12-15",
        "2026-11-23,  5, 2026-12-01",
    })
    void countsWorkingDaysAfterTheEvent(LocalDate event, int days, LocalDate due) {
        assertThat(calendar.plusWorkingDays(event, days)).isEqualTo(due);
        assertThat(calendar.workingDaysBetween(event, due)).isEqualTo(days);
        assertThat(calendar.workingDaysBetween(due, event)).isEqualTo(-days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-23,  1, 2026-02-13",
        "2026-01-12,  1, 2026-01-10",
        "2026-09-03,  1, 2026-08-28",
        "2026-08-24,  1, 2026-08-22",
        "2026-02-26, 15, 2026-01-29",
    })
    void countsWorkingDaysBeforeADate(LocalDate date, int days, LocalDate before) {
        assertThat(calendar.minusWorkingDays(date, days)).isEqualTo(before);
    }

    @Test
    void zeroWorkingDaysStayOnTheEventAndNegativeOnesAreRefused() {
        LocalDate sunday = LocalDate.of(2026, 3, 1);

        assertThat(calendar.plusWorkingDays(sunday, 0)).isEqualTo(sunday);
        assertThat(calendar.minusWorkingDays(sunday, 0)).isEqualTo(sunday);
        assertThatThrownBy(() -> calendar.plusWorkingDays(sunday, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> calendar.minusWorkingDays(sunday, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, 2026-09-03", "2026-08-22, 2026-08-22", "2027-02-04, 2027-02-11", "2027-05-01, 2027-05-04"})
    void movesAnActToTheNextWorkingDay(LocalDate end, LocalDate moved) {
        assertThat(calendar.onOrNextWorkingDay(end)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 12, 2025-02-28",
        "2023-02-28, 12, 2024-02-28",
        "2026-08-31,  1, 2026-09-30",
        "2026-12-31,  2, 2027-02-28",
        "2026-05-19, 12, 2027-05-19",
    })
    void countsMonthsToTheSameDayOrTheLastOne(LocalDate start, int months, LocalDate end) {
        assertThat(WorkingCalendar.plusMonths(start, months)).isEqualTo(end);
    }

    @Test
    void loadedRowsReplaceTheComputedYearCompletely() {
        LocalDate fifthOfMay = LocalDate.of(2028, 5, 5);
        CalendarDay only = new CalendarDay(fifthOfMay, Kind.HOLIDAY, "thử", true);
        WorkingCalendar loaded = WorkingCalendar.of(List.of(only));

        assertThat(loaded.daysOf(2028)).containsExactly(only);
        assertThat(loaded.isWorkingDay(fifthOfMay)).isFalse();
        assertThat(loaded.isWorkingDay(LocalDate.of(2028, 9, 1))).isTrue();
        assertThat(loaded.isWorkingDay(LocalDate.of(2029, 4, 30)))
                .as("the next year is still computed")
                .isFalse();
    }

    @Test
    void refusesTwoRowsForOneDate() {
        CalendarDay day = new CalendarDay(LocalDate.of(2028, 5, 5), Kind.HOLIDAY, "thử", true);

        assertThatThrownBy(() -> WorkingCalendar.of(List.of(day, day))).hasMessageContaining("2028-05-05");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-12-31, false",
        "2026-12-01, 2027-01-05, true",
        "2027-06-01, 2027-06-02, true",
        "2024-01-02, 2026-01-10, false",
        "2023-12-31, 2024-01-10, true",
        "2027-01-05, 2026-12-01, true",
    })
    void isProvisionalWhileAYearTouchedIsNotConfirmed(LocalDate from, LocalDate to, boolean provisional) {
        assertThat(calendar.isProvisional(from, to)).isEqualTo(provisional);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-14", "2026-04-26", "2027-01-02"})
    void weekendsAreOffWithoutARow(LocalDate weekend) {
        assertThat(calendar.isWorkingDay(weekend)).isFalse();
    }

    @Test
    void bundledRowsGiveTheHolidaysOfTheLawAndBalanceSwaps() {
        for (int year : List.of(2024, 2025, 2026, 2027)) {
            Map<Kind, Long> kinds = calendar.daysOf(year).stream()
                    .collect(Collectors.groupingBy(CalendarDay::kind, Collectors.counting()));

            assertThat(kinds.get(Kind.HOLIDAY) + kinds.getOrDefault(Kind.COMPENSATION, 0L))
                    .isEqualTo(year < 2026 ? 11 : 12);
            assertThat(kinds.get(Kind.SWAP_OFF)).isEqualTo(kinds.get(Kind.WORKING_SATURDAY));
        }
        assertThat(calendar.daysOf(2027))
                .filteredOn(day -> !day.confirmed())
                .extracting(CalendarDay::date)
                .containsExactly(LocalDate.of(2027, 5, 3));
    }

    @Test
    void refusesAYearThatIsATypingError() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(202, 6, 1))).hasMessageContaining("202");
    }
}
