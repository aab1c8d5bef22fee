package vn.ketnap.engine.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.Account;
import vn.ketnap.organization.Accounts;
import vn.ketnap.organization.RoleInUnit;

/** Keeps users, groups and memberships of the engine equal to the register of officers. */
@Component
class EngineAccounts implements Accounts {

    /** Marks a login that was closed, so that it gets a new password when the person takes up a role again. */
    private static final String CLOSED = "ketnap-closed";

    private final IdentityService identity;
    private final EngineGroups groups;
    private final Passwords passwords;
    private final GivenPasswords given;
    private final SystemAuthority authority;

    EngineAccounts(
            IdentityService identity,
            EngineGroups groups,
            Passwords passwords,
            GivenPasswords given,
            SystemAuthority authority) {
        this.identity = identity;
        this.groups = groups;
        this.passwords = passwords;
        this.given = given;
        this.authority = authority;
    }

    @Override
    @Transactional
    public Map<String, String> sync(List<Account> accounts) {
        return authority.call(() -> {
            Map<String, User> users = identity.createUserQuery().list().stream()
                    .collect(Collectors.toMap(User::getId, Function.identity()));
            accounts.stream()
                    .flatMap(account -> account.roles().stream())
                    .distinct()
                    .forEach(this::ensureGroups);
            Map<String, String> oneTimePasswords = new TreeMap<>();
            for (Account account : accounts) {
                User user = users.get(account.userId());
                if (account.active()) {
                    String password = user == null ? create(account) : update(user, account);
                    if (password != null) {
                        oneTimePasswords.put(account.userId(), password);
                    }
                    setMemberships(account.userId(), account.roles());
                } else if (user != null) {
                    close(user);
                }
            }
            return oneTimePasswords;
        });
    }

    @Override
    public boolean exists(String userId) {
        return authority.call(() -> identity.createUserQuery().userId(userId).count() > 0);
    }

    private void ensureGroups(RoleInUnit role) {
        groups.ensure(role.role());
        groups.ensure(role);
    }

    private String create(Account account) {
        User user = identity.newUser(account.userId());
        describe(user, account);
        return save(user);
    }

    /** Returns a new password when the login had been closed, else null. */
    private String update(User user, Account account) {
        boolean wasClosed = identity.getUserInfo(user.getId(), CLOSED) != null;
        boolean same = Objects.equals(user.getFirstName(), account.fullName())
                && Objects.equals(user.getEmail(), account.email());
        describe(user, account);
        if (wasClosed) {
            identity.deleteUserInfo(user.getId(), CLOSED);
            String password = save(user);
            identity.unlockUser(user.getId());
            return password;
        }
        if (!same) {
            identity.saveUser(user);
        }
        return null;
    }

    private void close(User user) {
        setMemberships(user.getId(), Set.of());
        boolean closed = identity.getUserInfo(user.getId(), CLOSED) != null;
        if (!closed && !groups.isTechnicalAdministrator(user.getId())) {
            save(user);
            identity.setUserInfo(user.getId(), CLOSED, "true");
        }
    }

    /**
     * The whole name stands in the first name: the password policy forbids passwords that contain the last name, and a
     * Vietnamese given name of two letters is in far too many of them.
     */
    private static void describe(User user, Account account) {
        user.setFirstName(account.fullName());
        user.setLastName("");
        user.setEmail(account.email());
    }

    private String save(User user) {
        String password = passwords.next(user);
        user.setPassword(password);
        identity.saveUser(user);
        given.mark(user.getId());
        return password;
    }

    private void setMemberships(String userId, Set<RoleInUnit> roles) {
        Set<String> wanted = new HashSet<>();
        roles.forEach(role -> {
            wanted.add(role.role().id());
            wanted.add(role.group());
        });
        Set<String> present = groups.ofRegister(userId);
        present.stream()
                .filter(group -> !wanted.contains(group))
                .forEach(group -> identity.deleteMembership(userId, group));
        wanted.stream()
                .filter(group -> !present.contains(group))
                .forEach(group -> identity.createMembership(userId, group));
    }
}
