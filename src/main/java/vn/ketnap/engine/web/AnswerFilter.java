package vn.ketnap.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ketnap.platform.answer.AnswerWriter;
import vn.ketnap.platform.answer.ApiAnswer;

/**
 * The one place where the interface of the web applications answers a request that came to nothing. It stands around
 * Camunda's own filters and inside all others.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class AnswerFilter extends OncePerRequestFilter {

    private static final String INTERFACE = "/camunda/api/";
    private static final String OWN_PART = INTERFACE + "ketnap/";

    /** Asked by every page before the login. That nobody is signed in is an answer and no error. */
    private static final String WHO = INTERFACE + "admin/auth/user/default";

    private final Answers answers;
    private final AnswerWriter writer;

    AnswerFilter(Answers answers, AnswerWriter writer) {
        this.answers = answers;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(INTERFACE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BodyOnSuccess given =
                new BodyOnSuccess(response, request.getRequestURI().startsWith(OWN_PART));
        Throwable escaped = null;
        try {
            chain.doFilter(request, given);
        } catch (RuntimeException | ServletException e) {
            given.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            escaped = e;
        }
        if (given.getStatus() == HttpServletResponse.SC_NOT_FOUND && WHO.equals(request.getRequestURI())) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if ((escaped != null || given.isMissing()) && !response.isCommitted()) {
            writer.write(answer(request, given.getStatus(), escaped), response);
        }
    }

    private ApiAnswer answer(HttpServletRequest request, int status, Throwable escaped) {
        Optional<Thrown> thrown = Thrown.during(request);
        return answers.to(
                request,
                status,
                escaped != null ? escaped : thrown.map(Thrown::cause).orElse(null),
                thrown.map(Thrown::login).orElse(""));
    }
}
