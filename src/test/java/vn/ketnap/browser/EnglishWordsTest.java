package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishWordsTest {

    @Test
    void findsEnglishAndLeavesVietnameseAndNamesAlone() {
        assertThat(EnglishWords.in(List.of(
                        "Complete",
                        "Field is required.",
                        "Hạn 13/11/2026 · quá hạn 9 ngày",
                        "Theo quy định phải có hai đảng viên",
                        "Nền tảng: Camunda Platform / v7.24.0",
                        "GET /camunda/api/ketnap/targets/print")))
                .containsExactly("Complete", "Field is required.");
    }
}
