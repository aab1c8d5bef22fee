package vn.ketnap.platform.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says in one sentence that the database is away, wherever it was missed: also the session of the caller comes from
 * there. Stands around everything else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AwayFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AwayFilter.class);
    private static final String SOON = "30";

    private final AnswerWriter writer;

    AwayFilter(AnswerWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (!DatabaseAway.isCauseOf(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("{}: the database is away", request.getMethod());
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            if (isForAPage(request)) {
                response.sendError(Outcome.UNAVAILABLE.status());
            } else {
                writer.write(Outcome.UNAVAILABLE, response);
            }
        }
    }

    private static boolean isForAPage(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                .startsWith(MediaType.TEXT_HTML_VALUE);
    }
}
