package vn.ketnap.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/**
 * Notes in the trail which login the wall turned away from which route. Paths of people's making are never kept: a listed
 * route is named by its pattern, any other by the part of the server that it lies in. The same try within a minute says
 * nothing new, so it is noted once and a scanner adds no more lines a minute than there are routes.
 */
@Component
class DeniedRequests {

    private static final Pattern PART =
            Pattern.compile("/camunda/(?:api|app)/(?:engine|cockpit|tasklist|admin|welcome|ketnap)/|/camunda/|/");

    private final Trail trail;
    private final Clock clock;
    private final Set<Try> noted = ConcurrentHashMap.newKeySet();
    private volatile long minute;

    DeniedRequests(Trail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    private record Try(String login, String route) {}

    /**
     * Notes the try.
     *
     * @param route empty for a path that is closed to all
     */
    void note(String login, HttpServletRequest request, Optional<Route> route) {
        long now = clock.millis() / Duration.ofMinutes(1).toMillis();
        if (now != minute) {
            minute = now;
            noted.clear();
        }
        String path = route.map(found -> found.path().getPatternString()).orElseGet(() -> partOf(request));
        Try made = new Try(login, request.getMethod() + " " + path);
        if (noted.add(made)) {
            trail.denied(new AuditEvent(login, null, Operation.ROUTE, FieldGroup.NONE, made.route()));
        }
    }

    private static String partOf(HttpServletRequest request) {
        Matcher part = PART.matcher(request.getRequestURI());
        return part.lookingAt() ? part.group() + "**" : "**";
    }
}
