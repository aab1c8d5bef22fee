package vn.ketnap.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FreshFilesTest {

    @ParameterizedTest
    @CsvSource({
        "/camunda/app/tasklist/locales/vi.json, no-cache",
        "/camunda/ketnap/web/brand.css, no-cache",
        "/camunda/lib/deps.js,",
        "/camunda/api/engine/engine/default/task,"
    })
    void onlyOurTextsStylesAndScriptsAreAskedForAgain(String path, String expected) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        new FreshFiles().doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());

        assertThat(response.getHeader("Cache-Control")).isEqualTo(expected);
    }
}
