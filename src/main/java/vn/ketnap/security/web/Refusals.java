package vn.ketnap.security.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** How the wall says no, in the form of all answers of the interface. */
final class Refusals {

    private Refusals() {}

    /** Writes the answer; the message is one Vietnamese sentence or two. */
    static void write(HttpServletResponse response, HttpStatus status, String message) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"type\":\"RouteRefused\",\"message\":\"" + message + "\"}");
    }
}
