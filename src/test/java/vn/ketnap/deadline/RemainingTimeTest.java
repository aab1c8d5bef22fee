package vn.ketnap.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.regulation.LimitUnit;

/** Counted over a weekend and over 24 November, a day off. */
class RemainingTimeTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final RemainingTime remaining = new RemainingTime(WorkingCalendars.by(WorkingCalendar.of(List.of())));

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, WORKING_DAYS, còn 3 ngày làm việc",
        "2026-11-24, CALENDAR_DAYS, còn 4 ngày",
        "2027-01-20, MONTHS, còn 61 ngày",
        "2026-11-20, WORKING_DAYS, hết hạn hôm nay",
        "2026-11-15, WORKING_DAYS, quá hạn 5 ngày"
    })
    void isToldInTheUnitOfTheLimit(LocalDate due, LimitUnit unit, String words) {
        assertThat(remaining.inWords(due, unit, FRIDAY)).isEqualTo(words);
    }
}
