package vn.ketnap.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person at Tasklist: the requests that it sends, with its session and its token. */
final class TasklistApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String OWN = "/camunda/api/ketnap";

    private final CookieManager cookies;
    private final HttpClient http;
    private final String server;

    private TasklistApi(int port) {
        this(port, new CookieManager());
    }

    private TasklistApi(int port, CookieManager cookies) {
        this.cookies = cookies;
        this.http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
        this.server = "http://localhost:" + port;
    }

    /** The same window, with its session, at another node: as a load balancer may send it. */
    TasklistApi at(int port) {
        return new TasklistApi(port, cookies);
    }

    /** What the server answered; the body is missing when it is none. */
    record Answer(int status, JsonNode body) {

        Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + " but was " + status + ": " + body);
            }
            return this;
        }

        String message() {
            return body.path("message").asText();
        }
    }

    /** Opens the login page and logs in. */
    static TasklistApi login(int port, String user, String password) {
        return login(port, user, password, "/camunda/api/admin/auth/user/default");
    }

    /** The same with a password that has to be changed: nothing but the page for that is open. */
    static TasklistApi loginWithGiven(int port, String user, String password) {
        return login(port, user, password, OWN + "/password");
    }

    private static TasklistApi login(int port, String user, String password, String next) {
        TasklistApi api = new TasklistApi(port);
        api.send(api.request("/camunda/app/tasklist/default/").GET()).expect(200);
        api.send(api.request("/camunda/api/admin/auth/user/default/login/tasklist")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))))
                .expect(200);
        // the new session brings its token with the next page
        api.send(api.request(next).GET()).expect(200);
        return api;
    }

    /** False when the session has ended. */
    boolean isSignedIn() {
        return get("/task/count?taskId=none").status() == 200;
    }

    /** Submits a start form. */
    Answer start(String process, Map<String, ?> values) {
        JsonNode found = get("/process-definition?latestVersion=true&key=" + process)
                .expect(200)
                .body();
        if (found.isEmpty()) {
            return new Answer(404, found);
        }
        return post("/process-definition/" + found.get(0).get("id").asText() + "/submit-form", variables(values));
    }

    /** The open tasks of a case that this person sees, oldest first. */
    List<JsonNode> tasks(String caseNumber) {
        List<JsonNode> tasks = new ArrayList<>();
        post(
                        "/task",
                        Map.of(
                                "processInstanceBusinessKey",
                                caseNumber,
                                "sorting",
                                List.of(Map.of("sortBy", "created", "sortOrder", "asc"))))
                .expect(200)
                .body()
                .forEach(tasks::add);
        return tasks;
    }

    Answer task(String id) {
        return get("/task/" + id);
    }

    /** Values and choices for the form of a task. */
    Answer formVariables(String id) {
        return get("/task/" + id + "/form-variables?deserializeValues=false");
    }

    Answer claim(String id, String user) {
        return post("/task/" + id + "/claim", Map.of("userId", user));
    }

    Answer submit(String id, Map<String, ?> values) {
        return post("/task/" + id + "/submit-form", variables(values));
    }

    Answer get(String path) {
        return send(request(ENGINE + path).GET());
    }

    Answer post(String path, Object body) {
        return send(request(ENGINE + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body))));
    }

    /** Sends to an endpoint of our own pages. */
    Answer tellOwn(String path, Object body) {
        return send(request(OWN + path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json(body))));
    }

    Answer delete(String path) {
        return send(request(ENGINE + path).DELETE());
    }

    /** Sends a file without content to a task. */
    Answer attach(String id, String name) {
        String part = "--part\r\nContent-Disposition: form-data; name=\"attachment-name\"\r\n\r\n" + name
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttp://localhost\r\n--part--\r\n";
        return send(request(ENGINE + "/task/" + id + "/attachment/create")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(part)));
    }

    /** Asks one of the application's own endpoints, for example {@code /cases/HS-2025-0000001/documents}. */
    Answer own(String path) {
        return send(request(OWN + path).GET());
    }

    Answer deleteOwn(String path) {
        return send(request(OWN + path).DELETE());
    }

    /** Sends a file to a paper of a case, as a browser sends a form. */
    Answer upload(String caseNumber, String paper, String fileName, byte[] content) {
        String head = "--part\r\nContent-Disposition: form-data; name=\"paper\"\r\n\r\n" + paper
                + "\r\n--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(OWN + "/cases/" + caseNumber + "/documents")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--part--\r\n"))));
    }

    /** Sends a file to one of the application's own endpoints. */
    Answer sendFile(String path, String fileName, byte[] content) {
        return sendFiles(path, Map.of(fileName, content));
    }

    /** As above, several at once. */
    Answer sendFiles(String path, Map<String, byte[]> files) {
        List<byte[]> parts = new ArrayList<>();
        files.forEach((name, content) -> {
            String head = "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            parts.addAll(
                    List.of(head.getBytes(StandardCharsets.UTF_8), content, "\r\n".getBytes(StandardCharsets.UTF_8)));
        });
        parts.add("--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(OWN + path)
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArrays(parts)));
    }

    Answer postOwn(String path) {
        return send(request(OWN + path).POST(BodyPublishers.noBody()));
    }

    /** The bytes of an answer with its headers. */
    HttpResponse<byte[]> download(String path) {
        return exchange(request(OWN + path).GET(), BodyHandlers.ofByteArray());
    }

    /** Forgets who is signed in, and the token. */
    void forgetSession() {
        cookies.getCookieStore().removeAll();
    }

    /** Sends what Tasklist would not send; the body of the answer is text. */
    HttpResponse<String> raw(String method, String path, String contentType, String body) {
        HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
        return exchange(
                contentType.isEmpty() ? request : request.header("Content-Type", contentType), BodyHandlers.ofString());
    }

    private static Map<String, Object> variables(Map<String, ?> values) {
        Map<String, Object> typed = new LinkedHashMap<>();
        values.forEach((name, value) -> typed.put(name, typed(value)));
        return Map.of("variables", typed);
    }

    private static Map<String, Object> typed(Object value) {
        if (value == null) {
            return Map.of("type", "Null");
        }
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return Map.of("type", "Json", "value", json(value));
        }
        String type = value instanceof Long ? "Integer" : value.getClass().getSimpleName();
        return Map.of("type", type, "value", value);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json, text/html");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> answer = exchange(request, BodyHandlers.ofString());
        boolean json = answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        try {
            return new Answer(answer.statusCode(), json ? JSON.readTree(answer.body()) : JSON.missingNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
