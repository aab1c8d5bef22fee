package vn.ketnap.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.ManagerGrants;
import vn.ketnap.engine.process.StageReaders;
import vn.ketnap.engine.task.FormPrefill;
import vn.ketnap.engine.task.PrefilledForms;
import vn.ketnap.engine.trail.EngineTrail;
import vn.ketnap.engine.trail.TrailInterceptor;

/** What the engine needs beyond its properties. */
@Component
class EngineSetup extends AbstractCamundaConfiguration {

    private final ObjectProvider<FormPrefill> prefill;
    private final ObjectProvider<EngineTrail> trail;
    private final BeanFactory beans;
    private final ObjectProvider<ManagerGrants> managers;

    /** The schema initializer is asked for so that the tables exist before the engine looks for them. */
    EngineSetup(
            ObjectProvider<FlywayMigrationInitializer> schema,
            ObjectProvider<FormPrefill> prefill,
            ObjectProvider<EngineTrail> trail,
            ObjectProvider<ManagerGrants> managers,
            BeanFactory beans) {
        schema.getIfAvailable();
        this.prefill = prefill;
        this.trail = trail;
        this.managers = managers;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new PathHistory()));
        configuration.setHistoryEventProducer(new PathHistoryProducer());
        configuration.setHistoryEventHandler(new PathHistoryHandler());
        configuration.setResourceAuthorizationProvider(new TaskGrants());
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), new EngineRights()));
        configuration.setCustomSessionFactories(new ArrayList<>(List.of(
                new OwnManager<>(ProcessDefinitionManager.class, RunningDefinitions::new),
                new OwnManager<>(TaskManager.class, CaseTasks::new),
                new OwnManager<>(VariableInstanceManager.class, CaseVariableInstances::new),
                new OwnManager<>(AuthorizationManager.class, GroupGrants::new))));
        configuration.setCustomPostBPMNParseListeners(
                with(configuration.getCustomPostBPMNParseListeners(), new StageReaders(managers)));
        // The engine would log every refused form with its message, which may name a person.
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setFormService(new PrefilledForms(prefill));
        configuration.setFilterService(new GuardedFilters());
        configuration.setExpressionManager(new JuelExpressionManager(new ModelBeans(beans)));
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors(configuration.getIdentityService()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(interceptors(configuration.getIdentityService()));
    }

    private List<CommandInterceptor> interceptors(IdentityService identity) {
        return List.of(
                new TrailInterceptor(identity, trail),
                new FormsOnly(identity),
                new ExpressionGuard(),
                new RowLimit(identity));
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(Objects.requireNonNullElse(some, List.of()));
        all.add(more);
        return all;
    }
}
