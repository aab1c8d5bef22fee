package vn.ketnap.engine.task;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.incident.HelperReplaced;
import vn.ketnap.engine.identity.OwnAuthority;

/** Hands the open remark of a helper over to the one who took over. */
@Component
class HelperTasks {

    private static final String REMARK = "receiveHelperRemark";

    private final TaskService tasks;
    private final OwnAuthority own;

    HelperTasks(@Lazy TaskService tasks, @Lazy OwnAuthority own) {
        this.tasks = tasks;
        this.own = own;
    }

    @EventListener
    void on(HelperReplaced event) {
        // Who reports need not have rights on the remark.
        own.run(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(event.caseNumber())
                .taskDefinitionKey(REMARK)
                .list()
                .forEach(task -> handOver(task, event.remarkGroup())));
    }

    private void handOver(Task task, String group) {
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .forEach(link -> tasks.deleteCandidateGroup(task.getId(), link.getGroupId()));
        tasks.addCandidateGroup(task.getId(), group);
        tasks.setAssignee(task.getId(), null);
    }
}
