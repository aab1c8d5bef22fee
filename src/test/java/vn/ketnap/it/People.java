package vn.ketnap.it;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import vn.ketnap.organization.Account;
import vn.ketnap.organization.Accounts;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.vocabulary.Role;

/** Logins for one test, with a role in the first test cell. */
final class People {

    static final String PASSWORD = "Lua-chin-9-mua-gat";

    private final Accounts accounts;
    private final IdentityService identity;

    People(Accounts accounts, IdentityService identity) {
        this.accounts = accounts;
        this.identity = identity;
    }

    /** A cell secretary with a given password, which is answered. */
    String given(String login) {
        Map<String, String> passwords = accounts.sync(List.of(new Account(
                login,
                "Nguyễn Thị Lan",
                login + "@vidu.example",
                Set.of(new RoleInUnit(Role.CELL_SECRETARY, "CB0001")),
                true)));
        return passwords.get(login);
    }

    /** A cell secretary who chose {@link #PASSWORD}. */
    void settled(String login) {
        given(login);
        setPassword(login, PASSWORD);
    }

    void setPassword(String login, String password) {
        var user = identity.createUserQuery().userId(login).singleResult();
        user.setPassword(password);
        identity.saveUser(user);
    }

    void close(String login) {
        accounts.sync(List.of(new Account(login, "Nguyễn Thị Lan", login + "@vidu.example", Set.of(), false)));
    }
}
