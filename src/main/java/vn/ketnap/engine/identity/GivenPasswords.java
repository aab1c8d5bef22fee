package vn.ketnap.engine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The logins whose password was given to them by somebody else and has to be changed before they work. */
@Component
public class GivenPasswords {

    static final String MARK = "ketnap-given-password";

    private final IdentityService identity;

    GivenPasswords(IdentityService identity) {
        this.identity = identity;
    }

    /** Whether the person still has to choose a password. */
    public boolean isGiven(String login) {
        return identity.getUserInfo(login, MARK) != null;
    }

    void mark(String login) {
        identity.setUserInfo(login, MARK, "true");
    }
}
