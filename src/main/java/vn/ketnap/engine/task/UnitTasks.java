package vn.ketnap.engine.task;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.engine.process.SessionVariables;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.succession.CaseMoved;
import vn.ketnap.procedure.succession.OpenSteps;
import vn.ketnap.procedure.transfer.TransferRedirected;
import vn.ketnap.regulation.Matter;
import vn.ketnap.training.ClassHandedOver;
import vn.ketnap.vocabulary.ProcessIds;

/**
 * Lets processes and open tasks follow the units of their case or class. Which group a task goes to is asked of its model
 * again, as when the task was made.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class UnitTasks implements OpenSteps {

    private static final int AT_ONCE = 500;

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ProcessEngine engine;
    private final TaskHandOver handOver;
    private final GroupsAbove above;
    private final SystemAuthority own;

    UnitTasks(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy ProcessEngine engine,
            TaskHandOver handOver,
            GroupsAbove above,
            @Lazy SystemAuthority own) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.engine = engine;
        this.handOver = handOver;
        this.above = above;
        this.own = own;
    }

    @Override
    public Map<String, List<String>> of(Collection<String> caseNumbers) {
        List<String> numbers = List.copyOf(caseNumbers);
        Map<String, List<String>> open = new HashMap<>();
        own.run(() -> {
            for (int from = 0; from < numbers.size(); from += AT_ONCE) {
                open.putAll(openOf(numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE))));
            }
        });
        return open;
    }

    private Map<String, List<String>> openOf(List<String> numbers) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .list();
        Set<String> processes = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        if (processes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> numberOf =
                runtime.createProcessInstanceQuery().processInstanceIds(processes).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return open.stream()
                .collect(Collectors.groupingBy(
                        task -> numberOf.get(task.getProcessInstanceId()),
                        Collectors.mapping(Task::getTaskDefinitionKey, Collectors.toList())));
    }

    @EventListener
    void on(CaseMoved moved) {
        CaseFile file = moved.file();
        follow(file.number(), CaseVariables.CELL, process -> CaseVariables.toFollow(file, matter(process)));
    }

    @EventListener
    void on(TransferRedirected redirected) {
        Map<String, Object> receiver = Map.of(CaseVariables.RECEIVING, redirected.receivingCode());
        follow(redirected.file().number(), CaseVariables.RECEIVING, process -> receiver);
    }

    @EventListener
    void on(ClassHandedOver handed) {
        Map<String, Object> center =
                Map.of(SessionVariables.CENTER_CODE, handed.held().centerCode());
        follow(handed.held().number(), SessionVariables.CENTER_CODE, process -> center);
    }

    /** A removal is bound by itself, all other processes by what binds the case. */
    private static Matter matter(ProcessInstance process) {
        return process.getProcessDefinitionId().startsWith(ProcessIds.PROBATION_REMOVAL + ":")
                ? Matter.REMOVAL
                : Matter.ADMISSION;
    }

    /** Sets the variables in each process that knows its units. */
    private void follow(String businessKey, String known, Function<ProcessInstance, Map<String, Object>> variables) {
        // The register moves them, whoever changed it: an administrator need not see the processes of a cell.
        own.run(() -> commands().getCommandExecutorTxRequired().execute(context -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).list().stream()
                    .filter(process -> runtime.getVariable(process.getId(), known) != null)
                    .forEach(process -> set(process.getId(), variables.apply(process)));
            tasks.createTaskQuery()
                    .processInstanceBusinessKey(businessKey)
                    .list()
                    .forEach(task -> handOver.to(task, above.with(groups((TaskEntity) task))));
            return null;
        }));
    }

    private void set(String process, Map<String, Object> variables) {
        variables.forEach((name, value) -> {
            if (value == null) {
                runtime.removeVariable(process, name);
            } else if (!value.equals(runtime.getVariable(process, name))) {
                runtime.setVariable(process, name, value);
            }
        });
    }

    /** The groups that the model gives the task to, for the units that its process knows now. */
    static Set<String> groups(TaskEntity task) {
        return task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .map(group -> (String) group.getValue(task.getExecution()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ProcessEngineConfigurationImpl commands() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
