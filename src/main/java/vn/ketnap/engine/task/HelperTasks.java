package vn.ketnap.engine.task;

import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.procedure.incident.HelperReplaced;
import vn.ketnap.vocabulary.StepIds;

/** Hands the open remark of a helper over to the one who took over. */
@Component
class HelperTasks {

    private final TaskService tasks;
    private final TaskHandOver handOver;
    private final SystemAuthority own;

    HelperTasks(@Lazy TaskService tasks, TaskHandOver handOver, @Lazy SystemAuthority own) {
        this.tasks = tasks;
        this.handOver = handOver;
        this.own = own;
    }

    @EventListener
    void on(HelperReplaced event) {
        // The reporter need not have rights on the remark.
        own.run(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(event.caseNumber())
                .taskDefinitionKey(StepIds.RECEIVE_HELPER_REMARK)
                .list()
                .forEach(task -> handOver.to(task, Set.of(event.remarkGroup()))));
    }
}
