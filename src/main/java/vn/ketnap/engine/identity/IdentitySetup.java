package vn.ketnap.engine.identity;

import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ketnap.security.login.BrowserCookie;
import vn.ketnap.security.login.LoginThrottle;
import vn.ketnap.security.login.PasswordRules;

/** How the engine checks, stores and demands passwords. First, because the rest of the set-up asks for the service. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdentitySetup extends AbstractCamundaConfiguration {

    private final LoginThrottle throttle;
    private final BrowserCookie cookie;
    private final PasswordRules rules;
    private final MeterRegistry figures;
    private final int rounds;

    IdentitySetup(
            LoginThrottle throttle,
            BrowserCookie cookie,
            PasswordRules rules,
            MeterRegistry figures,
            @Value("${ketnap.password-rounds:210000}") int rounds) {
        this.throttle = throttle;
        this.cookie = cookie;
        this.rules = rules;
        this.figures = figures;
        this.rounds = rounds;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setIdentityService(new CheckedIdentityService(throttle, cookie, figures));
        configuration.setIdentityProviderSessionFactory(new GenericManagerFactory(SteadyIdentityProvider.class));
        configuration.setPasswordPolicy(new EnginePasswordPolicy(rules));
        configuration.setEnablePasswordPolicy(true);
        configuration.setPasswordEncryptor(new Pbkdf2(rounds));
    }
}
