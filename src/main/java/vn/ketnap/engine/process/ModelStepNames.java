package vn.ketnap.engine.process;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.procedure.step.StepNames;

/** Names of the steps as the deployed models have them; read once, for models are deployed only at the start. */
@Component
class ModelStepNames implements StepNames {

    private final RepositoryService repository;
    private final SystemAuthority own;
    private final AtomicReference<Map<String, String>> names = new AtomicReference<>();

    ModelStepNames(@Lazy RepositoryService repository, @Lazy SystemAuthority own) {
        this.repository = repository;
        this.own = own;
    }

    @Override
    public String of(String stepId) {
        Map<String, String> known = names.get();
        if (known == null) {
            known = own.call(this::read);
            names.set(known);
        }
        return known.getOrDefault(stepId, stepId);
    }

    private Map<String, String> read() {
        Map<String, String> read = new HashMap<>();
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                    .filter(node -> node.getName() != null)
                    .forEach(node -> read.put(node.getId(), node.getName()));
        }
        return read;
    }
}
