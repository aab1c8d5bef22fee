package vn.ketnap.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vn.ketnap.regulation.WarningStep.Measure.DAYS_BEFORE;
import static vn.ketnap.regulation.WarningStep.Measure.MONTHS_BEFORE;
import static vn.ketnap.regulation.WarningStep.Measure.PERCENT_ELAPSED;
import static vn.ketnap.regulation.WarningStep.Measure.WORKING_DAYS_BEFORE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningStepTest {

    @Test
    void readsTheFourMeasures() {
        assertThat(WarningStep.parse("90d")).isEqualTo(new WarningStep(90, DAYS_BEFORE));
        assertThat(WarningStep.parse("10wd")).isEqualTo(new WarningStep(10, WORKING_DAYS_BEFORE));
        assertThat(WarningStep.parse("3m")).isEqualTo(new WarningStep(3, MONTHS_BEFORE));
        assertThat(WarningStep.parse("50%")).isEqualTo(new WarningStep(50, PERCENT_ELAPSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "10", "10 d", "-3d", "3w", "50%%"})
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WarningStep.parse(text));
    }
}
