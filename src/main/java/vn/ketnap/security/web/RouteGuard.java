package vn.ketnap.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Lets through what the list of routes opens to the sender. Whoever is not signed in gets 401 from the whole interface,
 * so the answer does not tell what exists; others get 403 for what is not theirs and 404 for what is closed to all.
 */
@Component
class RouteGuard implements AuthorizationManager<RequestAuthorizationContext>, AuthenticationEntryPoint {

    static final String INTERFACE = "/camunda/api/";

    private final Routes routes;
    private final Visitors visitors;

    RouteGuard(Routes routes, Visitors visitors) {
        this.routes = routes;
        this.visitors = visitors;
    }

    @Override
    @Deprecated // the only abstract method that the interface has
    public AuthorizationDecision check(Supplier<Authentication> unused, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        boolean open = audience(request)
                .filter(audience -> audience == Audience.ANYONE
                        || visitors.audiencesOf(request).contains(audience))
                .isPresent();
        return new AuthorizationDecision(open);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unused)
            throws IOException {
        HttpStatus status = refusal(request);
        if (request.getRequestURI().startsWith(INTERFACE)) {
            Refusals.write(response, status, message(status));
        } else {
            response.sendError(status.value());
        }
    }

    private HttpStatus refusal(HttpServletRequest request) {
        Set<Audience> sender = visitors.audiencesOf(request);
        if (!sender.contains(Audience.SIGNED_IN)) {
            return request.getRequestURI().startsWith(INTERFACE) ? HttpStatus.UNAUTHORIZED : HttpStatus.NOT_FOUND;
        }
        return audience(request)
                .filter(audience -> audience != Audience.NOBODY)
                .map(audience -> HttpStatus.FORBIDDEN)
                .orElse(HttpStatus.NOT_FOUND);
    }

    private Optional<Audience> audience(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return routes.find(request.getMethod(), path).map(Route::audience);
    }

    private static String message(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "Bạn chưa đăng nhập hoặc phiên làm việc đã hết. Hãy đăng nhập lại.";
            case FORBIDDEN -> "Tài khoản của bạn không dùng được chức năng này.";
            default -> "Không có địa chỉ này.";
        };
    }
}
