package vn.ketnap.engine.lean;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** Puts the parts that spare round trips in their places. */
public final class LeanEngine {

    private LeanEngine() {}

    /** Before the engine is built. */
    public static void spare(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(List.of(new PathHistory()));
        configuration.setHistoryEventProducer(new PathHistoryProducer());
        configuration.setHistoryEventHandler(new PathHistoryHandler());
        configuration.setResourceAuthorizationProvider(new TaskGrants());
        configuration.setCustomSessionFactories(new ArrayList<>(List.of(
                new OwnManager<>(ProcessDefinitionManager.class, RunningDefinitions::new),
                new OwnManager<>(TaskManager.class, CaseTasks::new),
                new OwnManager<>(VariableInstanceManager.class, CaseVariableInstances::new),
                new OwnManager<>(AuthorizationManager.class, GroupGrants::new))));
    }
}
