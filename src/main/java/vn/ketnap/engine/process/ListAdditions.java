package vn.ketnap.engine.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.Choice;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.StepIds;

/** Those whom cells added to their lists and for whom the committee above has not decided yet. */
@Component
public class ListAdditions {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CaseDesk cases;
    private final UnitTree units;
    private final SystemAuthority own;

    ListAdditions(
            @Lazy TaskService tasks,
            @Lazy RuntimeService runtime,
            CaseDesk cases,
            UnitTree units,
            @Lazy SystemAuthority own) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.cases = cases;
        this.units = units;
        this.own = own;
    }

    /** Ids of the open tasks of a committee by the number of the case, the oldest first. */
    public Map<String, String> waiting(String committeeCode) {
        return own.call(() -> {
            Map<String, String> waiting = new LinkedHashMap<>();
            for (Task task : tasks.createTaskQuery()
                    .taskDefinitionKey(StepIds.REVIEW_SYMPATHIZER)
                    .taskCandidateGroup(Role.GRASSROOTS_OFFICER.id() + "." + committeeCode)
                    .includeAssignedTasks()
                    .orderByTaskCreateTime()
                    .asc()
                    .orderByTaskId()
                    .asc()
                    .list()) {
                ProcessInstance process = runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult();
                waiting.put(process.getBusinessKey(), task.getId());
            }
            return waiting;
        });
    }

    /** The same with name and cell, submitted by the number of the case. */
    @Transactional(readOnly = true)
    public List<Choice> choices(String committeeCode) {
        Map<String, Long> ids = cases.idsOf(waiting(committeeCode).keySet());
        Map<Long, CaseFile> files = cases.files(ids.values());
        return ids.values().stream().map(files::get).map(this::choice).toList();
    }

    private Choice choice(CaseFile file) {
        return new Choice(
                "%s – %s (%s)"
                        .formatted(
                                file.applicant().fullName(),
                                units.unit(file.cellCode()).name(),
                                file.number()),
                file.number());
    }
}
