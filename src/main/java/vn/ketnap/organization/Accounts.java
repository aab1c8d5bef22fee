package vn.ketnap.organization;

import java.util.List;
import java.util.Map;

/** Port to the place where people log in. */
public interface Accounts {

    /**
     * Makes logins and their groups equal to the register, within the caller's transaction. Logins that are not named
     * stay as they are.
     *
     * @return one-time passwords by user id, only for logins that are new or active again; shown once, stored nowhere
     */
    Map<String, String> sync(List<Account> accounts);

    /** Whether a login exists and may sign in. */
    boolean exists(String userId);
}
