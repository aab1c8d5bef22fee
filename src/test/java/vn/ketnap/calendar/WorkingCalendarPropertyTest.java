package vn.ketnap.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

class WorkingCalendarPropertyTest {

    private final WorkingCalendar calendar = WorkingCalendar.of(CalendarCsv.bundled());

    @Property
    void plusLandsOnAWorkingDayThatIsCountedBack(
            @ForAll @Recent LocalDate event, @ForAll @IntRange(min = 1, max = 90) int n) {
        LocalDate due = calendar.plusWorkingDays(event, n);

        assertThat(due).isAfter(event);
        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(calendar.workingDaysBetween(event, due)).isEqualTo(n);
    }

    @Property
    void plusGrowsWithTheLimitAndNeverShrinksWithTheEvent(
            @ForAll @Recent LocalDate event, @ForAll @IntRange(max = 90) int n) {
        LocalDate due = calendar.plusWorkingDays(event, n);

        assertThat(calendar.plusWorkingDays(event, n + 1)).isAfter(due);
        assertThat(calendar.plusWorkingDays(event.plusDays(1), n)).isAfterOrEqualTo(due);
    }

    @Property
    void minusUndoesPlusFromAWorkingDay(@ForAll @Recent LocalDate event, @ForAll @IntRange(max = 90) int n) {
        Assume.that(calendar.isWorkingDay(event));

        assertThat(calendar.minusWorkingDays(calendar.plusWorkingDays(event, n), n))
                .isEqualTo(event);
    }

    @Property
    void daysBetweenAddUp(@ForAll @Recent LocalDate a, @ForAll @Recent LocalDate b, @ForAll @Recent LocalDate c) {
        assertThat(calendar.workingDaysBetween(a, b) + calendar.workingDaysBetween(b, c))
                .isEqualTo(calendar.workingDaysBetween(a, c));
    }

    @Property
    void onOrNextIsTheFirstWorkingDayFromThere(@ForAll @Recent LocalDate date) {
        LocalDate moved = calendar.onOrNextWorkingDay(date);

        assertThat(calendar.isWorkingDay(moved)).isTrue();
        assertThat(date.datesUntil(moved)).noneMatch(calendar::isWorkingDay);
    }

    @Property
    void monthsKeepTheDayNumberOrEndTheMonth(@ForAll @Recent LocalDate start, @ForAll @IntRange(max = 60) int months) {
        LocalDate end = WorkingCalendar.plusMonths(start, months);
        YearMonth target = YearMonth.from(start).plusMonths(months);

        assertThat(YearMonth.from(end)).isEqualTo(target);
        assertThat(end.getDayOfMonth()).isEqualTo(Math.min(start.getDayOfMonth(), target.lengthOfMonth()));
    }

    @Property
    void everyComputedYearGivesTheStatutoryNumberOfDaysOff(@ForAll @IntRange(min = 2026, max = 2099) int year) {
        // 12 days, one less when Giỗ Tổ meets 30/4 or 1/5
        assertThat(StatutoryHolidays.of(year)).hasSizeBetween(11, 12).noneMatch(CalendarDay::confirmed);
        assertThat(StatutoryHolidays.of(year)).extracting(CalendarDay::date).noneMatch(CalendarDay::isWeekend);
    }

    /** Years with loaded rows, and computed ones on both sides. */
    @Retention(RetentionPolicy.RUNTIME)
    @DateRange(min = "2023-01-01", max = "2031-12-31")
    @interface Recent {}
}
