package vn.ketnap.engine.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What went wrong inside the web applications' interface and whose request it was. The interface turns it into an
 * answer of its own; this keeps it for ours.
 *
 * @param login of the caller, empty without one
 */
record Thrown(Throwable cause, String login) {

    private static final String KEY = Thrown.class.getName();

    static Optional<Thrown> during(HttpServletRequest request) {
        return Optional.ofNullable((Thrown) request.getAttribute(KEY));
    }

    /** Found by Jersey, which serves the interface, through {@code META-INF/services}. */
    public static final class Listener implements AutoDiscoverable, ApplicationEventListener, RequestEventListener {

        @Override
        public void configure(FeatureContext jersey) {
            jersey.register(this);
        }

        @Override
        public void onEvent(ApplicationEvent event) {}

        @Override
        public RequestEventListener onRequest(RequestEvent request) {
            return this;
        }

        @Override
        public void onEvent(RequestEvent event) {
            RequestAttributes request = RequestContextHolder.getRequestAttributes();
            if (event.getType() == RequestEvent.Type.ON_EXCEPTION && request != null) {
                request.setAttribute(KEY, new Thrown(event.getException(), login()), RequestAttributes.SCOPE_REQUEST);
            }
        }

        private static String login() {
            Authentications current = Authentications.getCurrent();
            return current == null
                    ? ""
                    : current.getAuthentications().stream()
                            .findFirst()
                            .map(UserAuthentication::getIdentityId)
                            .orElse("");
        }
    }
}
