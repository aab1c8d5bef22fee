package vn.ketnap.engine.task;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.draft.Drafts;

/** Gives an open task to other groups, with the rights on it: the engine alone would leave those where they were. */
@Component
class TaskHandOver {

    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Drafts drafts;

    TaskHandOver(@Lazy TaskService tasks, @Lazy AuthorizationService authorizations, Drafts drafts) {
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.drafts = drafts;
    }

    /** The person who has taken the task loses it, unless the groups stay the same. Without a login. */
    void to(Task task, Set<String> groups) {
        Set<String> present = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId)
                .collect(Collectors.toSet());
        if (present.equals(groups)) {
            return;
        }
        drafts.end(task.getId());
        tasks.setAssignee(task.getId(), null);
        authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list()
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
        present.forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
        groups.forEach(group -> tasks.addCandidateGroup(task.getId(), group));
    }
}
