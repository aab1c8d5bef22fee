package vn.ketnap.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.platform.RefusedException;

class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024-02, 2024-02-01, 2024-02-29, Tháng 02/2024, 2024-01-01",
        "2026-Q4, 2026-10-01, 2026-12-31, Quý IV/2026, 2026-07-01",
        "2026-H1, 2026-01-01, 2026-06-30, 6 tháng đầu năm 2026, 2025-07-01",
        "2026, 2026-01-01, 2026-12-31, Năm 2026, 2025-01-01",
        "2025-2030, 2025-01-01, 2029-12-31, Nhiệm kỳ 2025-2030, 2020-01-01"
    })
    void aCodeIsAStretchOfTime(String code, LocalDate from, LocalDate to, String label, LocalDate before) {
        ReportPeriod period = ReportPeriod.of(code);

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.label()).isEqualTo(label);
        assertThat(period.code()).isEqualTo(code);
        assertThat(period.before().from()).isEqualTo(before);
        assertThat(period.before().to()).isEqualTo(from.minusDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "26", "2026-13", "2026-Q5", "2026-H3", "2030-2025", "Quý 4", "1999"})
    void anythingElseIsRefused(String code) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> ReportPeriod.of(code));
    }

    @Test
    void aShareOfNothingHasNoPercent() {
        assertThat(new Share(0, 0).percent(2)).isNull();
        assertThat(new Share(64, 50).percent(0)).isEqualByComparingTo("128");
    }
}
