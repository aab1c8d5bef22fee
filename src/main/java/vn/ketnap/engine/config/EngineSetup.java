package vn.ketnap.engine.config;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.task.FormPrefill;
import vn.ketnap.engine.task.PrefilledForms;

/** What the engine needs beyond its properties. */
@Component
class EngineSetup extends AbstractCamundaConfiguration {

    private final ObjectProvider<FormPrefill> prefill;
    private final ApplicationContext application;

    /** The schema initializer is asked for so that the tables exist before the engine looks for them. */
    EngineSetup(
            ObjectProvider<FlywayMigrationInitializer> schema,
            ObjectProvider<FormPrefill> prefill,
            ApplicationContext application) {
        schema.getIfAvailable();
        this.prefill = prefill;
        this.application = application;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new PathHistory()));
        configuration.setResourceAuthorizationProvider(new TaskGrants());
        // The engine would log every refused form with its message, which may name a person.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setFormService(new PrefilledForms(prefill));
        configuration.setFilterService(new GuardedFilters());
        configuration.setExpressionManager(new SpringExpressionManager(application, new ModelBeans(application)));
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new ApplicationOnly()));
        configuration.setCustomPreCommandInterceptorsTxRequired(walls(configuration));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(walls(configuration));
    }

    private static List<CommandInterceptor> walls(ProcessEngineConfigurationImpl configuration) {
        IdentityService identity = configuration.getIdentityService();
        return List.of(new FormsOnly(identity), new ExpressionGuard(), new RowLimit(identity));
    }
}
