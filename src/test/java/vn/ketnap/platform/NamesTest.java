package vn.ketnap.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as they are searched and as they are ordered. */
class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "Đặng Đình Đức, dang dinh duc",
        "Đặng Đình Đức, dang dinh đuc",
        "Đặng Đình Đức, đặng đình đức",
        "Đặng Đình Đức, ĐẶNG ĐÌNH",
        "Đặng Đình Đức, dặng",
        "Đặng Đình Đức, ang dinh",
        "Nguyễn Thị Hòa, hoà",
        "Nguyễn Thị Hoà, hòa",
        "Nguyễn Thị Hòa, hoa",
        "Trần Văn Thúy, thuý",
        "Lê Quý, Qúy",
        "H'Lĭm Niê, hlim nie",
        "H’Lĭm Niê, H'LIM",
        "Ánh, anh",
        "Phạm Thị Tường Vi, tuong vi",
        "Nguyễn Đức Thùy, thuỳ"
    })
    void aNameIsFound(String name, String typed) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(found(Normalizer.normalize(name, form), Normalizer.normalize(typed, form)))
                    .as("%s in %s", form, typed)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Hoa, hòa",
        "Nguyễn Thị Hóa, hòa",
        "Phạm Thị Tường Vi, tương vi",
        "Trần Văn Dũng, đũng",
        "Đặng Đình Đức, đăng",
        "Hồ An, hoan",
        "Mai Văn Ân, %",
        "Mai Văn Ân, M_i",
        "Mai Văn Ân, Mai_Văn",
        "Lê Tuấn, tuân"
    })
    void anotherNameIsNot(String name, String typed) {
        assertThat(found(name, typed)).isFalse();
    }

    @Test
    void twoSpellingsOfAToneAreOneName() {
        assertThat(TextNormalizer.name("Hoàng  Thị Hoà")).isEqualTo(TextNormalizer.name("hoàng thị hòa"));
        assertThat(TextNormalizer.name("Hoàng Thị Hoa")).isNotEqualTo(TextNormalizer.name("Hoàng Thị Hòa"));
        assertThat(TextNormalizer.name(null)).isEmpty();
    }

    @Test
    void familiesStandAsInAVietnameseList() {
        List<String> names = List.of(
                "Mai Văn An",
                "Ma Văn Tài",
                "Hàn Thị Lý",
                "Ma A Páo",
                "Mai Thị Hoa",
                "Hà Xuân Tú",
                "Ma Xuân Bình",
                "Hà Văn Sơn");
        assertThat(names.stream().sorted(new NameOrder(NameOrder.By.FAMILY)))
                .containsExactly(
                        "Hà Văn Sơn",
                        "Hà Xuân Tú",
                        "Hàn Thị Lý",
                        "Ma A Páo",
                        "Ma Văn Tài",
                        "Ma Xuân Bình",
                        "Mai Thị Hoa",
                        "Mai Văn An");
        assertThat(names.stream().sorted(new NameOrder(NameOrder.By.GIVEN)))
                .containsExactly(
                        "Mai Văn An",
                        "Ma Xuân Bình",
                        "Mai Thị Hoa",
                        "Hàn Thị Lý",
                        "Ma A Páo",
                        "Hà Văn Sơn",
                        "Ma Văn Tài",
                        "Hà Xuân Tú");
    }

    @Test
    void lettersAndTonesStandAsInADictionary() {
        assertThat(List.of(
                                "Đinh", "Ngô", "Dương", "An", "Ân", "Ánh", "Ăn", "Nguyễn", "Bạ", "Bá", "Bã", "Bả", "Bà",
                                "Ba")
                        .stream()
                        .sorted(new NameOrder(NameOrder.By.FAMILY)))
                .containsExactly(
                        "An", "Ánh", "Ăn", "Ân", "Ba", "Bà", "Bả", "Bã", "Bá", "Bạ", "Dương", "Đinh", "Ngô", "Nguyễn");
    }

    private static boolean found(String name, String typed) {
        String pattern = TextNormalizer.namePattern(typed);
        return !pattern.isEmpty()
                && TextNormalizer.name(name).matches(pattern.replace("%", ".*").replace('_', '.'));
    }
}
