package vn.ketnap.it;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser at a network address of their own, as 127.x.y.z allows on one machine. */
final class Visitor {

    static final String ENGINE = "/camunda/api/engine/engine/default";
    static final String LOGIN = "/camunda/api/admin/auth/user/default/login/";

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String address;
    private final int port;

    Visitor(String address, int port) {
        this.address = address;
        this.port = port;
        headers.put("Host", "localhost:" + port);
    }

    /** What came back; header names in lower case, several of one name joined by line breaks. */
    record Answer(int status, Map<String, String> headers, String body) {

        /** The body without the number by which the log names this answer. */
        String told() {
            return body.replaceAll("\"id\":\"[0-9a-f]{8}\"", "");
        }
    }

    /** Opens the login page, which brings the token, and sends the login form. */
    Answer login(String user, String password) {
        return login("tasklist", user, password);
    }

    Answer login(String app, String user, String password) {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/camunda/app/" + app + "/default/");
        }
        Answer answer = guess(app, user, password);
        get("/camunda/api/admin/auth/user/default");
        return answer;
    }

    /** Sends the login form only. */
    Answer guess(String app, String user, String password) {
        return send("POST", LOGIN + app, "application/x-www-form-urlencoded", form(user, password));
    }

    Answer get(String path) {
        return send("GET", path, null, "");
    }

    Answer post(String path, String json) {
        return send("POST", path, "application/json", json);
    }

    Answer put(String path, String json) {
        return send("PUT", path, "application/json", json);
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    /** Sets a cookie of this browser; null removes it. */
    Visitor withCookie(String name, String value) {
        if (value == null) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
        return this;
    }

    /** Sends a header with every request from now on; null sends it no more. */
    Visitor withHeader(String name, String value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value);
        }
        return this;
    }

    /** Somebody else's browser that got hold of all cookies of this one. */
    Visitor copy() {
        Visitor copy = new Visitor(address, port);
        copy.cookies.putAll(cookies);
        return copy;
    }

    Answer send(String method, String path, String type, String body) {
        return send(method, path, type, body, cookies.get("XSRF-TOKEN"));
    }

    /** With a token of the caller's choice, null for none. */
    Answer send(String method, String path, String type, String body, String token) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nConnection: close\r\n" + headerLines()
                + "Accept: application/json, text/html\r\nContent-Length: " + content.length + "\r\n"
                + (type == null ? "" : "Content-Type: " + type + "\r\n")
                + (token == null ? "" : "X-XSRF-TOKEN: " + token + "\r\n")
                + (cookies.isEmpty() ? "" : "Cookie: " + cookieHeader() + "\r\n")
                + "\r\n";
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.UTF_8));
            out.write(content);
            out.flush();
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer read(String answer) {
        String[] parts = answer.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(":\\s*", 2);
            headers.merge(header[0].toLowerCase(Locale.ROOT), header[1], (one, other) -> one + "\n" + other);
        }
        headers.getOrDefault("set-cookie", "").lines().forEach(this::keep);
        boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
        String body = chunked ? parts[1].replaceAll("(?:^|\r\n)[0-9a-f]+\r\n", "") : parts[1];
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, body.strip());
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private String headerLines() {
        return headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String form(String user, String password) {
        return "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8) + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
    }
}
