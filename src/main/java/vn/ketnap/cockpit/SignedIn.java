package vn.ketnap.cockpit;

import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Who called, as the web applications' filters found out; they let anonymous callers through. */
final class SignedIn {

    private SignedIn() {}

    /** The caller. Answers 401 when nobody is signed in. */
    static UserAuthentication require() {
        Authentications current = Authentications.getCurrent();
        if (current == null || current.getAuthentications().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return current.getAuthentications().get(0);
    }
}
