package vn.ketnap.engine.login;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session remembers of the login it began with.
 *
 * @param salt the salt of the password then, which changes with the password
 * @param checkedAt when the login was last compared with the accounts
 */
record SignIn(String login, String salt, boolean mustChangePassword, Instant at, Instant checkedAt)
        implements Serializable {

    SignIn checked(Instant now) {
        return new SignIn(login, salt, mustChangePassword, at, now);
    }
}
