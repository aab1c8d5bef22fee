package vn.ketnap.engine.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.identity.ManagerGrants;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.regulation.Matter;
import vn.ketnap.takeover.CaseStart;
import vn.ketnap.vocabulary.ProcessIds;
import vn.ketnap.vocabulary.Stage;

/** Starts the journey of a case at the activity of its stage; inside the stage its proven tasks are completed one after another. */
@Component
class StartTakenOver implements CaseStart {

    private static final String TAKEN_BACK = "taken back";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final HistoryService history;
    private final SystemAuthority authority;
    private final ManagerGrants managers;
    private final PaperProof proof;

    StartTakenOver(
            @Lazy RuntimeService runtime,
            @Lazy TaskService tasks,
            @Lazy HistoryService history,
            @Lazy SystemAuthority authority,
            ManagerGrants managers,
            PaperProof proof) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.history = history;
        this.authority = authority;
        this.managers = managers;
        this.proof = proof;
    }

    @Override
    public void start(CaseFile file, Predicate<String> proven) {
        proof.begin(file.id());
        authority.run(() -> {
            ProcessInstance journey = runtime.createProcessInstanceByKey(ProcessIds.PARTY_ADMISSION)
                    .businessKey(file.number())
                    .setVariables(CaseVariables.of(file, file.bound(Matter.ADMISSION)))
                    .setVariables(CaseVariables.of(Routing.onward()))
                    .startBeforeActivity(activity(file.stage()))
                    .execute();
            managers.grant(journey.getId(), file.cellCode());
        });
        pass(file, proven);
    }

    @Override
    public void pass(CaseFile file, Predicate<String> done) {
        proof.begin(file.id());
        // Within another command of the engine a passed task is still found: it is stored only when that ends.
        Set<String> passed = new HashSet<>();
        authority.run(() -> {
            for (Optional<Task> next = proven(file, done, passed);
                    next.isPresent();
                    next = proven(file, done, passed)) {
                passed.add(next.get().getId());
                tasks.complete(next.get().getId());
            }
        });
        proof.end(file.id());
    }

    private Optional<Task> proven(CaseFile file, Predicate<String> proven, Set<String> passed) {
        return tasks.createTaskQuery().processInstanceBusinessKey(file.number()).list().stream()
                .filter(task -> !passed.contains(task.getId()) && proven.test(task.getTaskDefinitionKey()))
                .findFirst();
    }

    private static String activity(Stage stage) {
        return EnterStage.STAGES.entrySet().stream()
                .filter(entry -> entry.getValue() == stage)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void forget(String caseNumber) {
        authority.run(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(caseNumber, ProcessIds.PARTY_ADMISSION)
                    .list()
                    .forEach(journey -> runtime.deleteProcessInstance(journey.getId(), TAKEN_BACK, true, true));
            List<String> past =
                    history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                            .map(instance -> instance.getId())
                            .toList();
            if (!past.isEmpty()) {
                history.deleteHistoricProcessInstancesIfExists(past);
            }
        });
    }
}
