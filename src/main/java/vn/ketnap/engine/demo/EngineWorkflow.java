package vn.ketnap.engine.demo;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import vn.ketnap.demo.Workflow;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.vocabulary.ProcessIds;

/** The engine's services used the way the web applications use them: with the rights of the person who acts. */
@Component
@Profile("demo | test")
class EngineWorkflow implements Workflow {

    /** What came in one moment, as the copies of one task do, by the part of the case that it is about. */
    private static final Comparator<Map.Entry<Date, OpenTask>> OLDEST_FIRST = Map.Entry.<Date, OpenTask>comparingByKey()
            .thenComparing(entry -> entry.getValue().taskId())
            .thenComparing(entry -> entry.getValue().subject(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(entry -> entry.getValue().id());

    /** Rounds over the due jobs in which none ran, after which they are left to the background. */
    private static final int MOST_IDLE_ROUNDS = 10;

    private final FormService forms;
    private final TaskService tasks;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final ManagementService management;

    EngineWorkflow(
            FormService forms,
            TaskService tasks,
            IdentityService identity,
            RepositoryService repository,
            ManagementService management) {
        this.forms = forms;
        this.tasks = tasks;
        this.identity = identity;
        this.repository = repository;
        this.management = management;
    }

    @Override
    public String nominate(String actor, Map<String, Object> values) {
        return as(actor, () -> submit(ProcessIds.PARTY_ADMISSION, values)).getBusinessKey();
    }

    @Override
    public String start(String processId, String actor, Map<String, Object> values) {
        return as(actor, () -> submit(processId, values)).getId();
    }

    @Override
    public List<OpenTask> openTasks(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(task -> Map.entry(task.getCreateTime(), view(task)))
                .sorted(OLDEST_FIRST)
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void complete(OpenTask task, String actor, Map<String, Object> values) {
        as(actor, () -> {
            forms.submitTaskForm(task.id(), values);
            return null;
        });
    }

    @Override
    public int runDueJobs() {
        int count = 0;
        int idle = 0;
        for (List<Job> due = due(); !due.isEmpty() && idle < MOST_IDLE_ROUNDS; due = due()) {
            int ran = (int) due.stream().filter(this::ran).count();
            idle = ran == 0 ? idle + 1 : 0;
            count += ran;
        }
        return count;
    }

    /** False when somebody's click was faster; what is still due then is found again. */
    private boolean ran(Job job) {
        try {
            management.executeJob(job.getId());
            return true;
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            return false;
        }
    }

    @Override
    public void runDailyReminders() {
        management
                .createJobQuery()
                .processDefinitionKey(ProcessIds.DAILY_REMINDERS)
                .timers()
                .list()
                .forEach(timer -> management.executeJob(timer.getId()));
        management
                .createJobQuery()
                .processDefinitionKey(ProcessIds.DAILY_REMINDERS)
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> due() {
        return management.createJobQuery().executable().list().stream()
                .filter(job -> !ProcessIds.DAILY_REMINDERS.equals(job.getProcessDefinitionKey()))
                .toList();
    }

    private ProcessInstance submit(String processId, Map<String, Object> values) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processId)
                .latestVersion()
                .singleResult()
                .getId();
        return forms.submitStartForm(definition, values);
    }

    private OpenTask view(Task task) {
        String group = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Long subject =
                tasks.getVariable(task.getId(), CaseVariables.REQUEST_ID) instanceof Number id ? id.longValue() : null;
        return new OpenTask(task.getId(), task.getTaskDefinitionKey(), group, subject);
    }

    private <T> T as(String actor, Supplier<T> work) {
        List<String> groups = identity.createGroupQuery().groupMember(actor).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(actor, groups);
        try {
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
