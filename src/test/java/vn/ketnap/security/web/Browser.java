package vn.ketnap.security.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** Sends any request with the cookies and the token of one visitor. */
public final class Browser {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private final String server;

    private Browser(int port) {
        this.server = "http://localhost:" + port;
    }

    public static Browser anonymous(int port) {
        return new Browser(port);
    }

    public static Browser signedIn(int port, String user, String password) {
        Browser browser = new Browser(port);
        browser.send("GET", "/camunda/app/tasklist/default/");
        HttpResponse<String> answer = browser.post(
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new AssertionError(user + " could not log in: " + answer.statusCode());
        }
        // the new session brings its token with the next answer
        browser.send("GET", "/camunda/api/admin/auth/user/default");
        return browser;
    }

    /** Without content, or with an empty object where a method takes content. */
    public HttpResponse<String> send(String method, String path) {
        HttpRequest.Builder request = request(path);
        return send(
                Set.of("POST", "PUT").contains(method)
                        ? request.header("Content-Type", "application/json")
                                .method(method, BodyPublishers.ofString("{}"))
                        : request.method(method, BodyPublishers.noBody()));
    }

    public HttpResponse<String> post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, text/html, */*");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
