package vn.ketnap.security.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import vn.ketnap.platform.StartRefusedException;

class AnswerSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "server.servlet.context-path, /ketnap",
        "spring.mvc.servlet.path, /ung-dung",
        "server.forward-headers-strategy, framework"
    })
    void anApplicationBelowAPathDoesNotStart(String setting, String value) {
        assertThatThrownBy(() -> AnswerSettings.requireRoot(new MockEnvironment().withProperty(setting, value)))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("gốc của một tên máy");
    }

    @Test
    void atTheRootItDoes() {
        assertThatCode(() -> AnswerSettings.requireRoot(new MockEnvironment()
                        .withProperty("server.servlet.context-path", "/")
                        .withProperty("server.forward-headers-strategy", "native")))
                .doesNotThrowAnyException();
    }
}
