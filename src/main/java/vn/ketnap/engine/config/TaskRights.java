package vn.ketnap.engine.config;

import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Who may work on a task is granted on the task alone, never on all tasks of a process, so only that is looked up. */
class TaskRights extends AuthorizationCommandChecker {

    @Override
    public void checkTaskWork(TaskEntity task) {
        getAuthorizationManager()
                .checkAuthorization(new PermissionCheckBuilder()
                        .disjunctive()
                        .atomicCheckForResourceId(TASK, task.getId(), TASK_WORK)
                        .atomicCheckForResourceId(TASK, task.getId(), UPDATE)
                        .build());
    }
}
