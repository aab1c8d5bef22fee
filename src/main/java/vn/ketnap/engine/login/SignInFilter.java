package vn.ketnap.engine.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions whose time is over, and lets a person with a given password do nothing but change it. Stands before the
 * filters of the web applications, which then see an anonymous visitor.
 */
@Component
@Order(-90)
class SignInFilter extends OncePerRequestFilter {

    private static final String INTERFACES = "/camunda/api/";

    /** Reachable with a given password. */
    private static final Set<String> WAY_OUT =
            Set.of("/camunda/api/ketnap/password", "/camunda/api/admin/auth/user/default/logout");

    private static final String CODE = "CHANGE_PASSWORD";

    private static final String CHANGE_FIRST =
            """
            {"type":"ChangePassword","code":"%s","message":"Hãy đổi mật khẩu được cấp trước khi làm việc."}"""
                    .formatted(CODE);

    private final SignIns signIns;

    SignInFilter(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession before = request.getSession(false);
        if (before != null && signIns.isOver(before)) {
            before.invalidate();
        } else if (before != null && signIns.mustChangePassword(before) && !isReachable(request)) {
            refuse(response);
            return;
        }
        chain.doFilter(request, response);
        HttpSession after = request.getSession(false);
        if (after != null) {
            signIns.note(after);
        }
    }

    /** Asks for the path that the server resolved, not for what the caller wrote. */
    private static boolean isReachable(HttpServletRequest request) {
        String path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return !path.startsWith(INTERFACES) || WAY_OUT.contains(path);
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setHeader("X-Ketnap-Code", CODE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(CHANGE_FIRST.getBytes(StandardCharsets.UTF_8));
    }
}
