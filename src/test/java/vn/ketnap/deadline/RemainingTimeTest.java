package vn.ketnap.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ketnap.calendar.WorkingCalendar;

/** Counted over a weekend and over 24 November, a day off. */
class RemainingTimeTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final RemainingTime remaining = new RemainingTime(LimitReckoning.by(WorkingCalendar.of(List.of())));

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, còn 6 ngày (3 ngày làm việc)",
        "2026-12-07, còn 17 ngày (10 ngày làm việc)",
        "2026-11-21, còn 1 ngày (0 ngày làm việc)",
        "2027-01-20, còn 61 ngày",
        "2026-11-20, hết hạn hôm nay",
        "2026-11-15, quá hạn 5 ngày"
    })
    void isToldInTheSameWordsForEveryLimit(LocalDate due, String words) {
        assertThat(remaining.inWords(due, FRIDAY)).isEqualTo(words);
    }
}
