package vn.ketnap.cockpit;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.report.Territories;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** The door of figures and lists over many cases. A refused try is noted in the trail here, what was read where it is answered. */
@Component
class ManagerAccess {

    private final Territories territories;
    private final Trail trail;

    ManagerAccess(Territories territories, Trail trail) {
        this.territories = territories;
        this.trail = trail;
    }

    /** The login of the caller; 403 for anyone who may not open Cockpit or oversees no unit. */
    String require(Caller caller) {
        if (!admit(caller)) {
            trail.denied(new AuditEvent(caller.login(), null, Operation.REPORT, FieldGroup.FIGURES, null));
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return caller.login();
    }

    /** Whether the person may open Cockpit and oversees a unit. */
    boolean admit(Caller caller) {
        return caller.mayUse("cockpit") && territories.isOverseer(caller.login());
    }
}
