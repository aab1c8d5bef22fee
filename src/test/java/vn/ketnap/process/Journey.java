package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;

/** One case on its way through the real processes; every step takes a day and is done by an officer of its group. */
final class Journey {

    private final Journeys tools;
    private final String number;

    Journey(Journeys tools, String number) {
        this.tools = tools;
        this.number = number;
    }

    /** Ids of the open tasks. */
    List<String> open() {
        return openTasks().map(OpenTask::taskId).toList();
    }

    /** Completes the usual steps until a task with that id is open. */
    Journey upTo(String taskId) {
        for (int steps = 0; steps < 80; steps++) {
            List<OpenTask> open = openTasks().toList();
            if (open.stream().anyMatch(task -> task.taskId().equals(taskId))) {
                return this;
            }
            if (open.isEmpty()) {
                probationEnds();
            } else {
                complete(open.get(0), Map.of());
            }
        }
        throw new AssertionError(taskId + " was never reached; open: " + open());
    }

    /** Completes all usual steps until none is left. */
    Journey toTheEnd() {
        for (int steps = 0; steps < 80 && (!open().isEmpty() || file().status().isRunning()); steps++) {
            if (open().isEmpty()) {
                probationEnds();
            } else {
                complete(openTasks().findFirst().orElseThrow(), Map.of());
            }
        }
        return this;
    }

    /** Completes the open task with that id with the usual answers, changed by the given ones. */
    Journey complete(String taskId, Map<String, Object> changes) {
        complete(task(taskId), changes);
        return this;
    }

    /** Completes the open task with that id with the usual answers. */
    Journey complete(String taskId) {
        return complete(taskId, Map.of());
    }

    /** Moves the clock to the end of the probation, when its timer comes due. */
    Journey probationEnds() {
        tools.clock.moveTo(file().officialDate().orElseThrow());
        tools.workflow.runDueJobs();
        return this;
    }

    /** Moves the clock. */
    Journey on(LocalDate day) {
        tools.clock.moveTo(day);
        return this;
    }

    CaseFile file() {
        return tools.transactions.execute(status -> tools.cases
                .find(number)
                .map(found -> tools.cases.file(found.id()))
                .orElseThrow());
    }

    String number() {
        return number;
    }

    /** Asserts that the case passed these activities, in this order. */
    Journey passed(String... activities) {
        assertThat(activities()).containsSubsequence(activities);
        return this;
    }

    /** Asserts that the case never came to these activities. */
    Journey neverPassed(String... activities) {
        assertThat(activities()).doesNotContain(activities);
        return this;
    }

    /** Asserts that every process of the case has ended. */
    Journey ended() {
        assertThat(open()).isEmpty();
        assertThat(tools.history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .unfinished()
                        .count())
                .isZero();
        return this;
    }

    OpenTask task(String taskId) {
        return openTasks()
                .filter(task -> task.taskId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new AssertionError(taskId + " is not open, but " + open()));
    }

    private void complete(OpenTask task, Map<String, Object> changes) {
        tools.clock.moveTo(tools.clock.today().plusDays(1));
        tools.workflow.complete(
                task,
                TestOrganization.login(task.group()),
                tools.testCases.values(task.taskId(), file(), task.subject(), changes));
    }

    private Stream<OpenTask> openTasks() {
        return tools.workflow.openTasks(number).stream();
    }

    /**
     * By time, and what happened in one moment as the processes hang together: what a call activity called comes between
     * the call and what follows it. The counter of the engine counts within one process only.
     */
    private List<String> activities() {
        Map<String, List<HistoricActivityInstance>> visits =
                tools.history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                        .collect(Collectors.toMap(HistoricProcessInstance::getId, instance -> tools.history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .orderPartiallyByOccurrence()
                                .asc()
                                .list()));
        Set<String> called = visits.values().stream()
                .flatMap(List::stream)
                .map(HistoricActivityInstance::getCalledProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return visits.keySet().stream()
                .filter(instance -> !called.contains(instance))
                .flatMap(instance -> withCalled(instance, visits))
                .sorted(Comparator.comparing(HistoricActivityInstance::getStartTime))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private static Stream<HistoricActivityInstance> withCalled(
            String instance, Map<String, List<HistoricActivityInstance>> visits) {
        return instance == null
                ? Stream.empty()
                : visits.get(instance).stream()
                        .flatMap(visit -> Stream.concat(
                                Stream.of(visit), withCalled(visit.getCalledProcessInstanceId(), visits)));
    }

    /** What journeys work with. */
    record Journeys(
            Workflow workflow,
            TestCases testCases,
            CaseDesk cases,
            HistoryService history,
            BusinessClock clock,
            org.springframework.transaction.support.TransactionTemplate transactions) {

        /** A person of the cell is nominated on that day. */
        Journey start(String cell, LocalDate on) {
            clock.moveTo(on);
            return new Journey(
                    this,
                    workflow.nominate(
                            TestOrganization.login("cell-secretary." + cell), TestCases.nomination(cell, on)));
        }
    }
}
