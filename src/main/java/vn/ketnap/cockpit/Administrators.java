package vn.ketnap.cockpit;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.organization.Role;

/** The door of what only an administrator may do. */
final class Administrators {

    private Administrators() {}

    /** The login of the caller; 401 without a session, 403 for anyone but an administrator. */
    static String require() {
        UserAuthentication user = SignedIn.require();
        List<String> groups = Objects.requireNonNullElse(user.getGroupIds(), List.of());
        if (!groups.contains(Groups.CAMUNDA_ADMIN) && !groups.contains(Role.ADMINISTRATOR.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return user.getIdentityId();
    }
}
