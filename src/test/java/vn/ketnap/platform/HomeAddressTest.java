package vn.ketnap.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://ketnap.example:443, https://ketnap.example",
        "HTTPS://KetNap.Example/, https://ketnap.example",
        "http://ketnap.example:80, http://ketnap.example",
        "http://ketnap.example:443, http://ketnap.example:443",
        "https://ketnap.example:8443/, https://ketnap.example:8443",
        "http://may_chu:8080, http://may_chu:8080",
        "http://[::1]:8080, http://[::1]:8080"
    })
    void oneAddressIsSpelledInOneWay(String given, String spelled) {
        assertThat(HomeAddress.of(given).text()).isEqualTo(spelled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ketnap.example",
                "ftp://ketnap.example",
                "https://",
                "https://ai:do@ketnap.example",
                "https://ket nap.example",
                "https://ketnap.example?x=1"
            })
    void whatIsNoAddressIsRefusedWithAdvice(String given) {
        assertThatThrownBy(() -> HomeAddress.of(given))
                .isInstanceOfSatisfying(StartRefusedException.class, refused -> assertThat(refused.remedy())
                        .contains("ketnap.base-url"));
    }

    @Test
    void anAddressBelowAPathIsRefusedAndTheReasonTold() {
        assertThatThrownBy(() -> HomeAddress.of("https://tinhuy.example/ketnap"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("chỉ chạy ở gốc của một tên máy");
    }
}
