package vn.ketnap.engine.web;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.ketnap.platform.RefusedException;

/** Remembers, for the request under way, that the register refused what was submitted. */
final class Refusals {

    private static final String KEY = Refusals.class.getName();

    private Refusals() {}

    static void note(Throwable thrown) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        for (Throwable cause = thrown; request != null && cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException) {
                request.setAttribute(KEY, cause, RequestAttributes.SCOPE_REQUEST);
            }
        }
    }

    static Optional<RefusedException> noted() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return Optional.ofNullable(request)
                .map(attributes -> (RefusedException) attributes.getAttribute(KEY, RequestAttributes.SCOPE_REQUEST));
    }
}
