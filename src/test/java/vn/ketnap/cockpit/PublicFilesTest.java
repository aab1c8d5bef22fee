package vn.ketnap.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/** What is the same for everybody travels in gzip and once; what is not is never packed and never kept. */
@KetNapTest
class PublicFilesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "/camunda/lib/deps.js?bust=7.24.0, 'public, max-age=31536000, immutable'",
        "/camunda/app/cockpit/camunda-cockpit-bootstrap.css?bust=7.24.0, 'public, max-age=31536000, immutable'",
        "/camunda/api/cockpit/plugin/cockpitPlugins/static/app/plugin.js?bust=7.24.0, 'public, max-age=31536000, immutable'",
        "/webjars/chart.js/4.5.1/dist/chart.umd.min.js, 'public, max-age=31536000, immutable'",
        "/camunda/lib/deps.js, no-cache",
        "/camunda/app/tasklist/locales/vi.json?bust=7.24.0, no-cache",
        "/camunda/app/tasklist/scripts/ketnap/papers.js, no-cache",
        "/camunda/ketnap/web/brand.css, no-cache",
        "/camunda/ketnap/guide.html, no-cache",
    })
    void aFileIsPackedAndKept(String address, String caching) throws IOException, InterruptedException {
        HttpResponse<byte[]> plain = get(address, "identity", "");
        HttpResponse<byte[]> packed = get(address, "gzip, deflate", "");

        assertThat(plain.statusCode()).isEqualTo(200);
        assertThat(header(plain, "content-encoding")).isEmpty();
        assertThat(header(packed, "content-encoding")).contains("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(packed, "content-type")).isEqualTo(header(plain, "content-type"));
        assertThat(packed.headers().allValues("cache-control")).containsExactly(caching);
        assertThat(header(packed, "vary")).contains("Accept-Encoding");

        HttpResponse<byte[]> again = get(address, "gzip", header(packed, "etag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(address, "gzip", "W/\"another\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/default/",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/ketnap/viewer",
                "/camunda/ketnap/feed/none.ics",
                "/camunda/ketnap/nothing.js",
                "/actuator/health"
            })
    void anAnswerToOnePersonIsNot(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = get(address, "gzip", "");

        assertThat(header(answer, "content-encoding")).isEmpty();
        assertThat(header(answer, "etag")).isEmpty();
        assertThat(header(answer, "cache-control"))
                .hasValueSatisfying(value -> assertThat(value).isIn("no-store", "no-cache"));
    }

    @Test
    void whoeverAsksForTheFirstTimeWithAConditionGetsTheFile() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address("/camunda/ketnap/trail.css"))
                .header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                .header("Range", "bytes=0-1")
                .build();

        assertThat(CLIENT.send(request, BodyHandlers.ofString()).body()).contains("{");
    }

    private HttpResponse<byte[]> get(String address, String encodings, String tag)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address(address))
                .header("Accept-Encoding", encodings)
                .header("If-None-Match", tag)
                .build();
        return CLIENT.send(request, BodyHandlers.ofByteArray());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static Optional<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name);
    }
}
