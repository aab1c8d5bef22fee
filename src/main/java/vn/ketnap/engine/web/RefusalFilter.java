package vn.ketnap.engine.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.ketnap.platform.RefusedException;

/** Answers a refused form with 400 and the reasons, where the engine's interface would answer 500. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusalFilter extends OncePerRequestFilter {

    private final ObjectMapper json;

    RefusalFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/engine/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        Optional<RefusedException> refusal = Refusals.noted();
        if (refusal.isPresent()) {
            answer.resetBuffer();
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
            answer.getOutputStream().write(body(refusal.get()).getBytes(StandardCharsets.UTF_8));
        }
        answer.copyBodyToResponse();
    }

    private String body(RefusedException refusal) throws IOException {
        return json.writeValueAsString(
                Map.of("type", "Refused", "message", refusal.getMessage(), "problems", refusal.problems()));
    }
}
