package vn.ketnap.cockpit;

import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.report.Territories;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Touch;
import vn.ketnap.security.trail.Trail;

/** The door of figures and lists over many cases. A refused try is noted in the trail here, what was read where it is answered. */
@Component
class Overseers {

    private final Territories territories;
    private final Trail trail;

    Overseers(Territories territories, Trail trail) {
        this.territories = territories;
        this.trail = trail;
    }

    /** The login of the caller; 401 without a session, 403 for anyone who may not open Cockpit or oversees no unit. */
    String require() {
        UserAuthentication user = SignedIn.require();
        if (!admit(user)) {
            trail.denied(new Touch(user.getIdentityId(), null, Operation.REPORT, FieldGroup.FIGURES, null));
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return user.getIdentityId();
    }

    /** Whether the person may open Cockpit and oversees a unit. */
    boolean admit(UserAuthentication user) {
        return user.isAuthorizedForApp("cockpit") && territories.isOverseer(user.getIdentityId());
    }
}
