package vn.ketnap.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the technical administrator when there is none, before the server opens its port: while that group is empty,
 * Camunda's set-up page lets any visitor become the administrator.
 */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final IdentityService identity;
    private final EngineGroups groups;
    private final Grants grants;
    private final Passwords passwords;
    private final GivenPasswords given;
    private final SystemAuthority authority;
    private final String userId;
    private final String configuredPassword;
    private final boolean mustChange;
    private final String port;

    FirstAdministrator(
            IdentityService identity,
            EngineGroups groups,
            Grants grants,
            Passwords passwords,
            GivenPasswords given,
            SystemAuthority authority,
            @Value("${ketnap.first-administrator.user:quantri}") String userId,
            @Value("${ketnap.first-administrator.password:}") String configuredPassword,
            @Value("${ketnap.first-administrator.must-change:true}") boolean mustChange,
            @Value("${server.port:8080}") String port) {
        this.identity = identity;
        this.groups = groups;
        this.grants = grants;
        this.passwords = passwords;
        this.given = given;
        this.authority = authority;
        this.userId = userId;
        this.configuredPassword = configuredPassword;
        this.mustChange = mustChange;
        this.port = port;
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        authority.run(() -> {
            if (identity.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count() == 0) {
                create();
            }
        });
    }

    private void create() {
        groups.ensure(CAMUNDA_ADMIN, "Quản trị kỹ thuật");
        for (Resources resource : Resources.values()) {
            grants.ensure(CAMUNDA_ADMIN, resource, ANY, Permissions.ALL);
        }
        User user = identity.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            user = identity.newUser(userId);
            user.setFirstName("Quản trị kỹ thuật");
            user.setLastName("");
        }
        String password = configuredPassword.isEmpty() ? passwords.next(user) : configuredPassword;
        user.setPassword(password);
        identity.saveUser(user);
        if (mustChange) {
            given.mark(userId);
        }
        identity.createMembership(userId, CAMUNDA_ADMIN);
        announce(password);
    }

    /** The only place where a password is printed: nobody else could tell the first person how to get in. */
    private void announce(String password) {
        LOG.warn(
                """

                ======================================================================
                 ĐÃ TẠO TÀI KHOẢN QUẢN TRỊ ĐẦU TIÊN (chỉ hiện một lần)
                   Địa chỉ:        http://localhost:{}/camunda/app/admin/
                   Tên đăng nhập:  {}
                   Mật khẩu:       {}
                 {}
                ======================================================================""",
                port,
                userId,
                configuredPassword.isEmpty() ? password : "(theo cấu hình)",
                mustChange ? "Lần đăng nhập đầu tiên phải đổi mật khẩu này." : "Hãy đổi mật khẩu sau khi đăng nhập.");
    }
}
