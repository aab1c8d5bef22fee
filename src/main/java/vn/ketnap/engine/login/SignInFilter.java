package vn.ketnap.engine.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ketnap.platform.answer.AnswerWriter;
import vn.ketnap.platform.answer.Outcome;

/**
 * Ends sessions whose time is over, and lets a person with a given password do nothing but change it. Stands before the
 * filters of the web applications, which then see an anonymous visitor.
 */
@Component
@Order(-90)
class SignInFilter extends OncePerRequestFilter {

    private static final String INTERFACES = "/camunda/api/";

    private static final String APPLICATIONS = "/camunda/app/";
    private static final String PASSWORD_PAGE = "/camunda/ketnap/password.html";

    /** What a page asks at once after the login; the answer leads it to the page for a new password. */
    private static final String AFTER_LOGIN = "/camunda/api/engine/engine/";

    /** Reachable with a given password. */
    private static final Set<String> WAY_OUT =
            Set.of("/camunda/api/ketnap/password", "/camunda/api/admin/auth/user/default/logout", AFTER_LOGIN);

    private static final String CODE = "CHANGE_PASSWORD";
    private static final String CODE_HEADER = "X-Ketnap-Code";

    private final SignIns signIns;
    private final AnswerWriter writer;

    SignInFilter(SignIns signIns, AnswerWriter writer) {
        this.signIns = signIns;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession before = request.getSession(false);
        if (before != null && signIns.isOver(before)) {
            before.invalidate();
        } else if (before != null && signIns.mustChangePassword(before) && !goesOn(request, response)) {
            return;
        }
        chain.doFilter(request, response);
        HttpSession after = request.getSession(false);
        if (after != null) {
            signIns.note(after);
        }
    }

    /** Whether the request is answered as ever; leads to the page for a new password or refuses otherwise. */
    private boolean goesOn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // the path that the server resolved, not what the caller wrote
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        if (path.startsWith(APPLICATIONS) && path.endsWith("/")) {
            response.sendRedirect(PASSWORD_PAGE + "?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
            return false;
        }
        if (path.startsWith(INTERFACES) && !WAY_OUT.contains(path)) {
            refuse(response);
            return false;
        }
        if (path.equals(AFTER_LOGIN)) {
            response.setHeader(CODE_HEADER, CODE);
        }
        return true;
    }

    private void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(CODE_HEADER, CODE);
        writer.write(Outcome.PASSWORD_FIRST, response);
    }
}
