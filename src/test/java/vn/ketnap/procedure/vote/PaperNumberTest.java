package vn.ketnap.procedure.vote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15-QĐ/ĐU",
                " 15 - QĐ / ĐU ",
                "15\u2013QĐ/ĐU",
                "15\u2212qđ/đu",
                "15-Q\u00d0/\u00d0U",
                "15-Q\u0110/\u0189U",
                "15-QD/DU",
                "015-QĐ/ĐU",
                "Số 15-QĐ/ĐU",
                "Số: 15-QĐ/ĐU",
                "15/QĐ-ĐU",
                "15-QĐ-ĐU",
                "15\u00a0-QĐ/ĐU",
                "15-QĐ/ĐU\u200b"
            })
    void aNumberHasOneSpelling(String typed) {
        assertThat(PaperNumber.canonical(typed)).isEqualTo("15-QĐ/ĐU");
    }

    @Test
    void whatIsNoUsualNumberStaysAsItIs() {
        assertThat(PaperNumber.canonical("5-NQ/CB")).isEqualTo("05-NQ/CB");
        assertThat(PaperNumber.canonical("5")).isEqualTo("05");
        assertThat(PaperNumber.canonical("12a-NQ/CB")).isEqualTo("12A-NQ/CB");
        assertThat(PaperNumber.canonical("LOP-2026/03-07")).isEqualTo("LOP-2026/03-07");
        assertThat(PaperNumber.canonical("9".repeat(61))).hasSize(61);
        assertThat(PaperNumber.canonical("")).isEmpty();
        assertThat(PaperNumber.canonical(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"000001 AHI", "000001AHI", "000001  ahi", " 000001\u00a0AHI "})
    void aCvNumberHasOneSpelling(String typed) {
        assertThat(PaperNumber.canonical(typed)).isEqualTo("000001 AHI");
    }

    @Test
    void aCvNumberWithoutSixDigitsIsLeftToTheCheck() {
        assertThat(PaperNumber.canonical("12 AH")).isEqualTo("12AH");
    }
}
