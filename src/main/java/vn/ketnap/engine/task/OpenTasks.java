package vn.ketnap.engine.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.security.Caller;

/** What is to be done in a case, by whom. The engine itself shows nobody the tasks of others. */
@Component
public class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final SystemAuthority own;

    OpenTasks(TaskService tasks, RuntimeService runtime, IdentityService identity, SystemAuthority own) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identity = identity;
        this.own = own;
    }

    /**
     * An open task.
     *
     * @param id null when it is not for the caller
     * @param with who has it: groups, or the person who took it
     */
    public record OpenTask(String id, String name, String with) {}

    /** The open tasks of a case, those for the caller first. */
    public List<OpenTask> of(Caller caller, String number) {
        Set<String> mine =
                mine(caller, Set.of(number)).stream().map(Task::getId).collect(Collectors.toSet());
        return own.call(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list()
                .stream()
                .map(task ->
                        new OpenTask(mine.contains(task.getId()) ? task.getId() : null, task.getName(), holder(task)))
                .sorted((a, b) -> Boolean.compare(a.id() == null, b.id() == null))
                .toList());
    }

    /** One task for the caller by number of its case; cases without any are left out. */
    public Map<String, OpenTask> forCaller(Caller caller, Collection<String> numbers) {
        List<Task> mine = numbers.isEmpty() ? List.of() : mine(caller, numbers);
        if (mine.isEmpty()) {
            return Map.of();
        }
        Set<String> processes = mine.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, String> numberOf =
                own.call(() -> runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
        return mine.stream()
                .collect(Collectors.toMap(
                        task -> numberOf.get(task.getProcessInstanceId()),
                        task -> new OpenTask(task.getId(), task.getName(), null),
                        (first, other) -> first));
    }

    /**
     * What a task is about. A right to see a task is none to see its process, which knows.
     *
     * @param number under which the task's process runs; that of a class for tasks about a class
     * @param alone whether nobody but the caller may take the task, which is still to be taken
     * @param together how many tasks of the same step one meeting of the same body may do with it, this one among them
     */
    public record TaskCase(String number, boolean alone, int together) {}

    /** Throws NoSuchElementException for a task that is done, unknown or none of the caller's. */
    public TaskCase about(Caller caller, String taskId) {
        Task task = Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .orElseThrow(() -> new NoSuchElementException("No such task"));
        ProcessInstance process = own.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult());
        return new TaskCase(
                process.getBusinessKey(),
                isForCallerAlone(caller, task),
                SharedStep.all().containsKey(task.getTaskDefinitionKey())
                        ? alike(caller, task).size()
                        : 1);
    }

    /**
     * The caller's open tasks of the same step in the same body, the oldest first; the task itself is among them. Throws
     * NoSuchElementException for a task that is none of the caller's.
     */
    public List<Task> together(Caller caller, String taskId) {
        Task task = Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .orElseThrow(() -> new NoSuchElementException("No such task"));
        return alike(caller, task);
    }

    /** Number and name of the person that a task of the caller is about, by the names of the variables. */
    public Map<String, Object> caseOf(String taskId) {
        return own.call(
                () -> tasks.getVariables(taskId, List.of(CaseVariables.CASE_NUMBER, CaseVariables.APPLICANT_NAME)));
    }

    private List<Task> alike(Caller caller, Task task) {
        return own.call(() -> {
            List<String> body =
                    groups(task).stream().filter(caller.groups()::contains).toList();
            return body.isEmpty()
                    ? List.of()
                    : tasks
                            .createTaskQuery()
                            .taskDefinitionKey(task.getTaskDefinitionKey())
                            .taskCandidateGroupIn(body)
                            .includeAssignedTasks()
                            .orderByTaskCreateTime()
                            .asc()
                            .orderByTaskId()
                            .asc()
                            .list()
                            .stream()
                            .filter(open -> isFor(caller, open))
                            .toList();
        });
    }

    /** Whether the caller is the only person who may take the task, which nobody has taken. */
    private boolean isForCallerAlone(Caller caller, Task task) {
        return task.getAssignee() == null
                && own.call(() -> groups(task).stream()
                        .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
                        .map(User::getId)
                        .collect(Collectors.toSet())
                        .equals(Set.of(caller.login())));
    }

    private List<Task> mine(Caller caller, Collection<String> numbers) {
        List<String> groups = caller.groups();
        if (groups.isEmpty()) {
            return List.of();
        }
        return own.call(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
                .taskCandidateGroupIn(groups)
                .includeAssignedTasks()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list()
                .stream()
                .filter(task -> isFor(caller, task))
                .toList());
    }

    private static boolean isFor(Caller caller, Task task) {
        return task.getAssignee() == null || task.getAssignee().equals(caller.login());
    }

    private String holder(Task task) {
        if (task.getAssignee() != null) {
            User user = identity.createUserQuery().userId(task.getAssignee()).singleResult();
            return user == null ? task.getAssignee() : user.getFirstName() + " " + user.getLastName();
        }
        List<String> groups = groups(task);
        return groups.isEmpty()
                ? ""
                : identity.createGroupQuery().groupIdIn(groups.toArray(String[]::new)).list().stream()
                        .map(Group::getName)
                        .collect(Collectors.joining(", "));
    }

    private List<String> groups(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
