package vn.ketnap.cockpit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.OwnAuthority;

/** What is to be done in a case, by whom. The engine itself shows nobody the tasks of others. */
@Component
class OpenTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identity;
    private final OwnAuthority own;

    OpenTasks(TaskService tasks, RuntimeService runtime, IdentityService identity, OwnAuthority own) {
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
    record OpenTask(String id, String name, String with) {}

    /** The open tasks of a case, those for the caller first. */
    List<OpenTask> of(UserAuthentication caller, String number) {
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
    Map<String, OpenTask> forCaller(UserAuthentication caller, Collection<String> numbers) {
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

    /** Whether the caller is the only person who may take the task, which nobody has taken. */
    boolean isForCallerAlone(UserAuthentication caller, Task task) {
        return task.getAssignee() == null
                && own.call(() -> groups(task).stream()
                        .flatMap(group -> identity.createUserQuery().memberOfGroup(group).list().stream())
                        .map(User::getId)
                        .collect(Collectors.toSet())
                        .equals(Set.of(caller.getIdentityId())));
    }

    private List<Task> mine(UserAuthentication caller, Collection<String> numbers) {
        List<String> groups = Objects.requireNonNullElse(caller.getGroupIds(), List.of());
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
                .filter(task -> task.getAssignee() == null || task.getAssignee().equals(caller.getIdentityId()))
                .toList());
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
