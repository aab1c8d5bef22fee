package vn.ketnap.engine.setup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.vocabulary.ProcessIds;

/**
 * Cases that were begun under a model that did not know a message of the newest one would never hear of it: at the start
 * they go on under the newest model, activity by activity. What only reads otherwise stays on its own model.
 */
@Component
public class OlderModels {

    private static final Logger LOG = LoggerFactory.getLogger(OlderModels.class);

    private static final List<String> WAITING = List.of(ProcessIds.PARTY_ADMISSION, ProcessIds.ADMISSION);

    private final RepositoryService models;
    private final RuntimeService runtime;

    OlderModels(RepositoryService models, RuntimeService runtime) {
        this.models = models;
        this.runtime = runtime;
    }

    /** Doing it again changes nothing. What cannot go on under the newest model is left and told in the log. */
    @EventListener(ApplicationStartedEvent.class)
    public void renew() {
        WAITING.forEach(this::renew);
    }

    private void renew(String process) {
        ProcessDefinition newest = models.createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        Set<String> known = messages(newest);
        models.createProcessDefinitionQuery().processDefinitionKey(process).list().stream()
                .filter(older -> older.getVersion() < newest.getVersion())
                .filter(older -> !messages(older).containsAll(known))
                .flatMap(older ->
                        runtime.createProcessInstanceQuery().processDefinitionId(older.getId()).list().stream())
                .forEach(instance -> renew(instance, newest));
    }

    private Set<String> messages(ProcessDefinition model) {
        return models.getBpmnModelInstance(model.getId()).getModelElementsByType(MessageEventDefinition.class).stream()
                .map(MessageEventDefinition::getId)
                .collect(Collectors.toSet());
    }

    private void renew(ProcessInstance instance, ProcessDefinition newest) {
        try {
            runtime.newMigration(runtime.createMigrationPlan(instance.getProcessDefinitionId(), newest.getId())
                            .mapEqualActivities()
                            .build())
                    .processInstanceIds(instance.getId())
                    .skipCustomListeners()
                    .execute();
        } catch (ProcessEngineException e) {
            LOG.warn("Process {} stays on its older model", instance.getId(), e);
        }
    }
}
