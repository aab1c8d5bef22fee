package vn.ketnap.cockpit;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import vn.ketnap.security.Caller;

/** The door of what only an administrator may do. */
final class Administrators {

    private Administrators() {}

    /** The login of the caller; 403 for anyone but an administrator. */
    static String require(Caller caller) {
        if (!caller.isAdministrator()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return caller.login();
    }
}
