package vn.ketnap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {

    private static final String NAME = "Nguyễn Đức Thùy";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  Nguyễn Đức Thùy ",
                "Nguyễn \t Đức\u00a0Thùy",
                "Nguyễn\u200b Đức Th\u00adùy",
                "\u202eNguyễn Đức\ufeff Thùy\u202c",
                "Nguyễn Ðức Thùy",
                "Nguyễn \u0189ức Thùy",
                "Nguy\u0000ễn Đức\u0007 Thùy",
                "Nguyễn\nĐức\r\nThùy",
                "Ng\u034fuyễn\ufe0f Đức \u3164Thùy"
            })
    void theSameNameIsTheSameText(String typed) {
        assertThat(TextNormalizer.line(typed)).isEqualTo(NAME);
        assertThat(TextNormalizer.line(Normalizer.normalize(typed, Normalizer.Form.NFD)))
                .isEqualTo(NAME);
        assertThat(TextNormalizer.key(typed)).isEqualTo("nguyenducthuy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H’Hen Niê", "H‘Hen Niê", "HʼHen Niê", "H´Hen Niê", "H`Hen Niê"})
    void oneApostropheStandsForAll(String typed) {
        assertThat(TextNormalizer.line(typed)).isEqualTo("H'Hen Niê");
    }

    @Test
    void aTextKeepsItsLines() {
        assertThat(TextNormalizer.text(" Một \r\n\r\n hai\u2028ba\u0000 ")).isEqualTo("Một\n\nhai\nba");
        assertThat(TextNormalizer.line(" Một \r\n\r\n hai\u2028ba ")).isEqualTo("Một hai ba");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b", "\u0000", "\u00ad \u3164"})
    void whatNobodySeesIsNoText(String typed) {
        assertThat(TextNormalizer.text(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn, 6", "e\u0302\u0306, 1", "Y W\u0306u Ni\u00ea, 8", "\ud83d\ude00, 1"})
    void aLetterWithItsMarksIsOne(String text, int letters) {
        assertThat(TextNormalizer.letters(text)).isEqualTo(letters);
    }

    @Test
    void nothingIsSoughtForNothing() {
        assertThat(TextNormalizer.line(null)).isEmpty();
        assertThat(TextNormalizer.within("50%_\\")).isEqualTo("%50%");
    }
}
