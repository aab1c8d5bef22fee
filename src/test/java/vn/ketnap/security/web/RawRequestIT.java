package vn.ketnap.security.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;

/**
 * Bytes that no browser sends are refused, mostly by the server before the application sees them, and carry the
 * protective headers all the same. Then come requests with bytes changed at random: 300 in the normal build, 10,000 with
 * {@code -Pfull}, always the same ones.
 */
@KetNapTest
class RawRequestIT {

    private static final int RANDOM_REQUESTS = Boolean.getBoolean("ketnap.full") ? 10_000 : 300;
    private static final String REST = "Connection: close\r\n\r\n";
    private static final Pattern INSIDES =
            Pattern.compile("Exception|Tomcat|org\\.(apache|spring|camunda)|vn\\.ketnap|\\tat |Whitelabel");

    @LocalServerPort
    int port;

    static Stream<String> paths() {
        return Stream.of(
                "/camunda\\app",
                "\\",
                "/a\\..\\b",
                "/camunda/api\\engine",
                "/%",
                "/%2",
                "/%zz",
                "/camunda/api/%",
                "/camunda/api/ketnap/%e1%bb",
                "/a%00b",
                "/a\0b",
                "/a\u0001b",
                "/a\u007fb",
                "/\t",
                "/a b",
                "/\u00c3\u00a9",
                "/\u00ff",
                "/^`{|}\"<>",
                "/?a=%",
                "/?a=\\",
                "/?a=\0",
                "/camunda/api/engine/engine/default/task?sortBy=%",
                "/camunda/api/engine/engine/default/task?sortBy=\\",
                "/" + "a".repeat(9_000),
                "/?" + "a".repeat(60_000),
                "/camunda/api/" + "%41".repeat(5_000),
                "*",
                "http://localhost/nothing",
                "http://trang-la.example/camunda/app/tasklist/default/",
                "localhost:443",
                "//",
                "/..",
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/camunda/api;x=1/engine");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aPathThatNoBrowserSends(String path) throws IOException {
        check("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + REST);
    }

    static Stream<String> lines() {
        return Stream.of(
                "G\0T / HTTP/1.1",
                "GET\\ / HTTP/1.1",
                "get / HTTP/1.1",
                " / HTTP/1.1",
                "M".repeat(9_000) + " / HTTP/1.1",
                "CONNECT localhost:443 HTTP/1.1",
                "TRACE / HTTP/1.1",
                "PRI * HTTP/2.0",
                "GET / HTTP/9.9",
                "GET / HTTP/1.1 x",
                "GET / HTTP/x",
                "GET / http/1.1",
                "GET / \u0001",
                "\u0016\u0003\u0001\u0002");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aFirstLineThatNoBrowserSends(String line) throws IOException {
        check(line + "\r\nHost: localhost\r\n" + REST);
    }

    static Stream<String> headers() {
        return Stream.of(
                "",
                "Host: localhost\r\nHost: trang-la.example\r\n",
                "Host: a b\r\n",
                "Host: \\\r\n",
                "Host: a\0b\r\n",
                "Host: localhost:x\r\n",
                "Host: localhost\r\nno colon\r\n",
                "Host: localhost\r\nA\0: b\r\n",
                "Host: localhost\r\nA: b\0c\r\n",
                "Host: localhost\r\nA: " + "b".repeat(9_000) + "\r\n",
                "Host: localhost\r\n" + "A: b\r\n".repeat(300),
                "Host: localhost\r\nContent-Length: -1\r\n",
                "Host: localhost\r\nContent-Length: x\r\n",
                "Host: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n",
                "Host: localhost\r\nTransfer-Encoding: x\r\n",
                "Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n",
                "Host: localhost\r\nExpect: x\r\n",
                "Host: localhost\r\nCookie: JSESSIONID=\\\"; XSRF-TOKEN\r\n",
                "Host: localhost\r\nAccept: x/y/z;;q=\r\n",
                "Host: localhost\r\nAccept-Language: \u00ff\r\n",
                "Host: localhost\r\nContent-Type: multipart/form-data\r\n",
                "Host: localhost\r\nOrigin: \\\r\n",
                "Host: localhost\r\nUpgrade: h2c\r\nHTTP2-Settings: x\r\n");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void headersThatNoBrowserSends(String headers) throws IOException {
        check("GET / HTTP/1.1\r\n" + headers + REST);
        check("POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1\r\n" + headers + REST);
    }

    @Test
    void bytesChangedAtRandom() throws IOException {
        Random random = new Random(20261122);
        String request = "POST /camunda/api/engine/engine/default/task?sortBy=name HTTP/1.1\r\nHost: localhost\r\n"
                + "Content-Type: application/json\r\nCookie: JSESSIONID=x\r\nContent-Length: 2\r\n" + REST + "{}";
        for (int i = 0; i < RANDOM_REQUESTS; i++) {
            char[] changed = request.toCharArray();
            for (int change = 0; change <= random.nextInt(3); change++) {
                changed[random.nextInt(request.length() - 8)] = (char) random.nextInt(256);
            }
            check(new String(changed));
        }
    }

    private void check(String request) throws IOException {
        String answer = answer(request);
        String what = escaped(request) + " -> " + answer;
        assertThat(INSIDES.matcher(answer).find()).as(what).isFalse();
        if (!answer.startsWith("HTTP/")) {
            return; // before HTTP/1.0 there were neither a status nor headers; a request that never ends has no answer
        }
        assertThat(answer.split(" ")[1]).as(what).isNotIn("200", "500");
        assertThat(headersOf(answer))
                .as(what)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsKey("content-security-policy")
                .doesNotContainKeys("server", "x-powered-by");
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(request.getBytes(ISO_8859_1));
                socket.shutdownOutput();
                InputStream in = socket.getInputStream();
                in.transferTo(answer);
            } catch (SocketException e) {
                // hung up before everything was read; what was said before counts
            }
            return answer.toString(ISO_8859_1);
        }
    }

    private static Map<String, String> headersOf(String answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        List<String> lines = answer.split("\r\n\r\n", 2)[0].lines().skip(1).toList();
        for (String line : lines) {
            String[] header = line.split(":\\s*", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        return headers;
    }

    private static String escaped(String request) {
        String shown = request.substring(0, Math.min(request.length(), 200));
        return IntStream.range(0, shown.length())
                .mapToObj(i -> shown.charAt(i) < ' ' || shown.charAt(i) > '~'
                        ? "\\x%02x".formatted((int) shown.charAt(i))
                        : String.valueOf(shown.charAt(i)))
                .collect(Collectors.joining());
    }
}
