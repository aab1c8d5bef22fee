package vn.ketnap.engine.lean;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Tasks come from processes alone: they have no tasks below them, and an execution waits at one task at a time. So the
 * engine need not ask the database for more of either when a task ends.
 */
class CaseTasks extends TaskManager {

    @Override
    public List<Task> findTasksByParentTaskId(String parentTaskId) {
        return List.of();
    }

    @Override
    public List<TaskEntity> findTasksByExecutionId(String executionId) {
        List<TaskEntity> loaded = getDbEntityManager().getDbEntityCache().getEntitiesByType(TaskEntity.class).stream()
                .filter(task -> executionId.equals(task.getExecutionId()))
                .collect(Collectors.toCollection(ArrayList::new));
        return loaded.isEmpty() ? super.findTasksByExecutionId(executionId) : loaded;
    }
}
