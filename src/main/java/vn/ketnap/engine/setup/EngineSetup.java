package vn.ketnap.engine.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.guard.EngineGuards;
import vn.ketnap.engine.identity.ManagerGrants;
import vn.ketnap.engine.lean.LeanEngine;
import vn.ketnap.engine.process.StageReaders;
import vn.ketnap.engine.task.FormPrefill;
import vn.ketnap.engine.task.PrefilledForms;
import vn.ketnap.engine.trail.EngineTrail;
import vn.ketnap.engine.trail.TrailInterceptor;
import vn.ketnap.platform.StartTurn;

/** What the engine needs beyond its properties. */
@Component
class EngineSetup extends AbstractCamundaConfiguration {

    private final ObjectProvider<FormPrefill> prefill;
    private final ObjectProvider<EngineTrail> trail;
    private final BeanFactory beans;
    private final ObjectProvider<ManagerGrants> managers;

    /** Made after its turn has come: the tables exist, and no other node deploys models at the same moment. */
    EngineSetup(
            StartTurn turn,
            ObjectProvider<FormPrefill> prefill,
            ObjectProvider<EngineTrail> trail,
            ObjectProvider<ManagerGrants> managers,
            BeanFactory beans) {
        this.prefill = prefill;
        this.trail = trail;
        this.managers = managers;
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        LeanEngine.spare(configuration);
        EngineGuards.guard(configuration, beans);
        configuration.setCommandCheckers(List.of(new TenantCommandChecker(), EngineGuards.rights()));
        configuration.setCustomPostBPMNParseListeners(
                with(configuration.getCustomPostBPMNParseListeners(), new StageReaders(managers)));
        configuration.setFormService(new PrefilledForms(prefill));
        configuration.setCustomPreCommandInterceptorsTxRequired(interceptors(configuration.getIdentityService()));
        configuration.setCustomPreCommandInterceptorsTxRequiresNew(interceptors(configuration.getIdentityService()));
    }

    /** The trail stands outside the guards, so that it hears what they refuse. */
    private List<CommandInterceptor> interceptors(IdentityService identity) {
        List<CommandInterceptor> all = new ArrayList<>(List.of(new TrailInterceptor(identity, trail)));
        all.addAll(EngineGuards.interceptors(identity));
        return all;
    }

    private static <T> List<T> with(List<T> some, T more) {
        List<T> all = new ArrayList<>(Objects.requireNonNullElse(some, List.of()));
        all.add(more);
        return all;
    }
}
