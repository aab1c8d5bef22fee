package vn.ketnap.engine.lean;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import vn.ketnap.platform.RefusedException;

/**
 * The engine's own grants on tasks, without asking the database for grants on a task that is only just being made. A task
 * that is somebody's may be read by that person, so a login takes tasks for itself alone.
 */
class TaskGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        Authentication login = Context.getCommandContext().getAuthentication();
        if (login != null && newAssignee != null && !newAssignee.equals(login.getUserId())) {
            throw RefusedException.because("Mỗi người tự nhận việc cho mình, không nhận thay người khác");
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    protected AuthorizationEntity getGrantAuthorizationByGroupId(String group, Resource resource, String resourceId) {
        DbEntityCache cache = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
        TaskEntity task = cache.get(TaskEntity.class, resourceId);
        boolean justMade = task != null && cache.isTransient(task);
        return justMade ? null : super.getGrantAuthorizationByGroupId(group, resource, resourceId);
    }
}
