package vn.ketnap.engine.identity;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.demo.DemoLogins;

/** One password for all users of the engine. */
@Component
@Profile("demo")
class EngineDemoLogins implements DemoLogins {

    private final IdentityService identity;
    private final SystemAuthority authority;

    EngineDemoLogins(IdentityService identity, SystemAuthority authority) {
        this.identity = identity;
        this.authority = authority;
    }

    @Override
    @Transactional
    public void setPassword(String password) {
        authority.run(() -> identity.createUserQuery().list().forEach(user -> {
            user.setPassword(password);
            identity.saveUser(user);
        }));
    }
}
