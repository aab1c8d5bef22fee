package vn.ketnap.cockpit;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.organization.Role;

/** The door of what only an administrator may do. */
final class Administrators {

    private Administrators() {}

    /** Whether the caller is one; 401 without a session. */
    static boolean isCaller() {
        List<String> groups = Objects.requireNonNullElse(SignedIn.require().getGroupIds(), List.of());
        return groups.contains(Groups.CAMUNDA_ADMIN) || groups.contains(Role.ADMINISTRATOR.id());
    }

    /** The login of the caller; 401 without a session, 403 for anyone but an administrator. */
    static String require() {
        if (!isCaller()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return SignedIn.require().getIdentityId();
    }
}
