package vn.ketnap.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13 | 20 | 65,00",
                "2 | 3 | 66,67",
                "1 | 3 | 33,33",
                "1 | 16 | 6,25",
                "1 | 160 | 0,63",
                "20 | 20 | 100,00",
                "0 | 20 | 0,00",
                "0 | 0 | 0,00",
                "29999 | 30000 | 99,99",
            })
    void hasTwoDecimalsRoundedHalfUp(int part, int whole, String text) {
        assertThat(Percent.of(part, whole)).isEqualTo(text);
    }

    @Test
    void aFailingResultIsNotRoundedUpToTheThreshold() {
        Threshold twoThirds = new Threshold(2, 3, false);
        Threshold moreThanTwoThirds = new Threshold(2, 3, true);

        assertThat(Percent.of(20_000, 30_000, twoThirds)).isEqualTo("66,67");
        assertThat(Percent.of(19_999, 30_000, twoThirds)).isEqualTo("66,66");
        assertThat(Percent.of(2, 3, moreThanTwoThirds)).isEqualTo("66,66");
        assertThat(Percent.of(5, 10, new Threshold(1, 2, true))).isEqualTo("50,00");
    }

    @Test
    void refusesAPartThatIsNotOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(21, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(-1, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(1, 0));
    }
}
