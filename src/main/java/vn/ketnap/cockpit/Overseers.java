package vn.ketnap.cockpit;

import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.report.Territories;

/** The door of figures and lists over many cases. */
@Component
class Overseers {

    private final Territories territories;

    Overseers(Territories territories) {
        this.territories = territories;
    }

    /** The login of the caller; 401 without a session, 403 for anyone who may not open Cockpit or oversees no unit. */
    String require() {
        UserAuthentication user = SignedIn.require();
        if (!user.isAuthorizedForApp("cockpit") || !territories.isOverseer(user.getIdentityId())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return user.getIdentityId();
    }
}
