package vn.ketnap.engine.guard;

import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import vn.ketnap.platform.RefusedException;

/**
 * Where the engine's own checks do not fit. No login may bring in models, which are code, or start batches, which change
 * cases that their author has no right to, whatever it has been granted; the application itself acts without a login.
 * The right to work on a task is granted on the task alone, never on all tasks of a process, so only that is looked up.
 */
class EngineRights extends AuthorizationCommandChecker {

    @Override
    public void checkCreateDeployment() {
        refuseToLogins("Mô hình quy trình chỉ thay đổi cùng với phiên bản mới của ứng dụng");
    }

    @Override
    public void checkDeleteDeployment(String deploymentId) {
        refuseToLogins("Mô hình quy trình chỉ thay đổi cùng với phiên bản mới của ứng dụng");
    }

    @Override
    public void checkCreateBatch(Permission permission) {
        refuseToLogins("Không xử lý hàng loạt: mỗi hồ sơ được xử lý riêng");
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        getAuthorizationManager()
                .checkAuthorization(new PermissionCheckBuilder()
                        .disjunctive()
                        .atomicCheckForResourceId(TASK, task.getId(), TASK_WORK)
                        .atomicCheckForResourceId(TASK, task.getId(), UPDATE)
                        .build());
    }

    /** The assignee of a task may give it back to its group. */
    @Override
    public void checkTaskAssign(TaskEntity task) {
        Authentication caller = Context.getCommandContext().getAuthentication();
        if (caller == null || !caller.getUserId().equals(task.getAssignee())) {
            super.checkTaskAssign(task);
        }
    }

    private static void refuseToLogins(String message) {
        if (Context.getCommandContext().getAuthentication() != null) {
            throw RefusedException.because(message);
        }
    }
}
