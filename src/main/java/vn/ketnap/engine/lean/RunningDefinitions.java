package vn.ketnap.engine.lean;

import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The model of a task or an execution at hand is taken from memory. The engine would ask the database whether new
 * instances of it may start, which does not concern those that run.
 */
class RunningDefinitions extends ProcessDefinitionManager {

    @Override
    public ProcessDefinitionEntity getCachedResourceDefinitionEntity(String id) {
        ProcessDefinitionEntity loaded = super.getCachedResourceDefinitionEntity(id);
        return loaded == null ? running(id) : loaded;
    }

    @Override
    public ProcessDefinitionEntity findLatestProcessDefinitionById(String id) {
        ProcessDefinitionEntity running = running(id);
        return running == null ? super.findLatestProcessDefinitionById(id) : running;
    }

    private ProcessDefinitionEntity running(String id) {
        return runs(id)
                ? Context.getProcessEngineConfiguration().getDeploymentCache().findProcessDefinitionFromCache(id)
                : null;
    }

    private boolean runs(String id) {
        DbEntityCache cache = getDbEntityManager().getDbEntityCache();
        return Stream.concat(
                        cache.getEntitiesByType(TaskEntity.class).stream().map(TaskEntity::getProcessDefinitionId),
                        cache.getEntitiesByType(ExecutionEntity.class).stream()
                                .map(ExecutionEntity::getProcessDefinitionId))
                .anyMatch(id::equals);
    }
}
