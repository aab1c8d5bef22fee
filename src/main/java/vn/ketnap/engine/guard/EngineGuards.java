package vn.ketnap.engine.guard;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.BeanFactory;

/** Puts the guards in their places. */
public final class EngineGuards {

    private EngineGuards() {}

    /** What the engine asks whether a login may do something. */
    public static AuthorizationCommandChecker rights() {
        return new EngineRights();
    }

    /** Fences filters and expressions; before the engine is built. */
    public static void guard(ProcessEngineConfigurationImpl configuration, BeanFactory beans) {
        configuration.setFilterService(new GuardedFilters());
        configuration.setExpressionManager(new JuelExpressionManager(new ExposedBeans(beans)));
        // The engine would log every refused form with its message, which may name a person.
        configuration.setEnableCmdExceptionLogging(false);
    }

    /** What every command of a login passes, in this order. */
    public static List<CommandInterceptor> interceptors(IdentityService identity) {
        return List.of(new FormsOnly(identity), new ExpressionGuard(), new RowLimit(identity), new OnceMore());
    }
}
