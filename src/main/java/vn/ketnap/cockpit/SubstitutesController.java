package vn.ketnap.cockpit;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Substitutes;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;

/** Substitutes of officers for some days: named, listed and ended by those who hold a role, for the own work and that below. */
@RestController
@RequestMapping("/camunda/api/ketnap/substitutes")
class SubstitutesController {

    private static final String PURPOSE = "substitutes";

    private final Substitutes substitutes;
    private final Officers officers;
    private final Trail trail;
    private final BusinessClock clock;

    SubstitutesController(Substitutes substitutes, Officers officers, Trail trail, BusinessClock clock) {
        this.substitutes = substitutes;
        this.officers = officers;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<Substitutes.View> list(Caller caller) {
        String login = require(caller);
        return Replies.unstored(substitutes.view(login, caller.isAdministrator()));
    }

    /** Names a substitute; answers with the list as it is then. */
    @PostMapping
    ResponseEntity<Substitutes.View> name(Caller caller, @RequestBody Substitutes.Form form) {
        String login = require(caller);
        substitutes.name(form, login, caller.isAdministrator());
        trail.change(new AuditEvent(login, null, Operation.SETTING, FieldGroup.REGISTER, PURPOSE));
        return list(caller);
    }

    /** Ends a substitution today; answers with the list as it is then. */
    @DeleteMapping("/{id}")
    ResponseEntity<Substitutes.View> end(Caller caller, @PathVariable long id) {
        String login = require(caller);
        substitutes.end(id, login, caller.isAdministrator());
        trail.change(new AuditEvent(login, null, Operation.SETTING, FieldGroup.REGISTER, PURPOSE));
        return list(caller);
    }

    /** The login of the caller; 403 for one without a role. */
    private String require(Caller caller) {
        if (!caller.isAdministrator()
                && officers.rolesOf(caller.login(), clock.today()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return caller.login();
    }
}
