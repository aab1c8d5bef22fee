package vn.ketnap.platform.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes what a refused request hears, for filters and other places where no controller answers. */
@Component
public class AnswerWriter {

    private final ObjectMapper json;

    AnswerWriter(ObjectMapper json) {
        this.json = json;
    }

    /** Writes the usual sentence of an outcome; nothing may have been sent before. */
    public void write(Outcome outcome, HttpServletResponse response) throws IOException {
        write(ApiAnswer.of(outcome), response);
    }

    /** Writes an answer in place of what was written so far; nothing may have been sent before. */
    public void write(ApiAnswer answer, HttpServletResponse response) throws IOException {
        byte[] body = json.writeValueAsBytes(answer);
        response.resetBuffer();
        response.setStatus(answer.type().status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
