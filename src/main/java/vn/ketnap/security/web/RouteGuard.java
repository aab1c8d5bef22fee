package vn.ketnap.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.answer.AnswerWriter;
import vn.ketnap.platform.answer.Outcome;

/**
 * Lets through what the list of routes opens to the sender. A sender without a session gets 401 from the whole interface,
 * so the answer does not tell what exists; others get 403 for what is not theirs and 404 for what is closed to all.
 */
@Component
class RouteGuard implements AuthorizationManager<RequestAuthorizationContext>, AuthenticationEntryPoint {

    static final String INTERFACE = "/camunda/api/";

    private final Routes routes;
    private final Visitors visitors;
    private final DeniedRequests turnedAway;
    private final AnswerWriter writer;

    RouteGuard(Routes routes, Visitors visitors, DeniedRequests turnedAway, AnswerWriter writer) {
        this.routes = routes;
        this.visitors = visitors;
        this.turnedAway = turnedAway;
        this.writer = writer;
    }

    @Override
    @Deprecated // the only abstract method that the interface has
    public AuthorizationDecision check(Supplier<Authentication> unused, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        boolean open = route(request)
                .map(Route::audience)
                .filter(audience -> audience == Audience.ANYONE
                        || visitors.audiencesOf(request).contains(audience))
                .isPresent();
        return new AuthorizationDecision(open);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unused)
            throws IOException {
        Optional<Route> route = route(request);
        visitors.loginOf(request).ifPresent(login -> turnedAway.note(login, request, route));
        Outcome refusal = refusal(request, route);
        if (request.getRequestURI().startsWith(INTERFACE) && !isForAPage(request)) {
            writer.write(refusal, response);
        } else {
            response.sendError(refusal.status());
        }
    }

    /** Whether a person followed a link, to a download or a page for the printer, and would read the answer. */
    private static boolean isForAPage(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "")
                .startsWith(MediaType.TEXT_HTML_VALUE);
    }

    private Outcome refusal(HttpServletRequest request, Optional<Route> route) {
        if (!visitors.audiencesOf(request).contains(Audience.SIGNED_IN)) {
            return request.getRequestURI().startsWith(INTERFACE) ? Outcome.ROUTE_SIGNED_OUT : Outcome.ROUTE_UNKNOWN;
        }
        return route.filter(found -> found.audience() != Audience.NOBODY)
                .map(found -> Outcome.ROUTE_FORBIDDEN)
                .orElse(Outcome.ROUTE_UNKNOWN);
    }

    private Optional<Route> route(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return routes.find(request.getMethod(), path);
    }
}
