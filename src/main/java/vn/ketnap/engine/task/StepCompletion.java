package vn.ketnap.engine.task;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.process.Actor;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.engine.process.PaperProof;
import vn.ketnap.engine.process.SubmittedValues;
import vn.ketnap.organization.StandIns;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.admission.CeremonyLimit;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.Routing;
import vn.ketnap.procedure.step.Step;
import vn.ketnap.procedure.step.StepOutcome;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.vocabulary.StepIds;

/** Completing a task of a case: what the form submitted goes to the step, its routing comes back, nothing else stays. */
@Component
class StepCompletion {

    private final Steps steps;
    private final CaseDesk cases;
    private final SubmittedValues submitted;
    private final Actor actor;
    private final PaperProof proof;
    private final CeremonyLimit ceremonyLimit;
    private final StandIns standIns;

    StepCompletion(
            Steps steps,
            CaseDesk cases,
            SubmittedValues submitted,
            Actor actor,
            PaperProof proof,
            CeremonyLimit ceremonyLimit,
            StandIns standIns) {
        this.steps = steps;
        this.cases = cases;
        this.submitted = submitted;
        this.actor = actor;
        this.proof = proof;
        this.ceremonyLimit = ceremonyLimit;
        this.standIns = standIns;
    }

    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
    void complete(DelegateTask task) {
        Optional<Step<?>> step = steps.step(task.getTaskDefinitionKey());
        if (step.isEmpty()) {
            return;
        }
        CaseFile file = caseOf(task);
        standIns.workIn(() -> UnitTasks.groups((TaskEntity) task));
        Routing routing = proof.covers(file.id())
                ? provenRouting(task.getTaskDefinitionKey(), file)
                : steps.complete(
                        task.getTaskDefinitionKey(),
                        file,
                        CaseVariables.subject(task),
                        submitted.of(task),
                        actor.userId());
        CaseVariables.removeSubmitted(task);
        CaseVariables.write(task, file, file.bound(step.get().matter()), routing);
    }

    /** The gateways of the models go on unless told otherwise; only the decision knows two ways on. */
    private Routing provenRouting(String task, CaseFile file) {
        return task.equals(StepIds.RECORD_ADMISSION_DECISION) && ceremonyLimit.awaitsReceipt(file)
                ? Routing.outcome(StepOutcome.AWAITS_RECEIPT)
                : Routing.onward();
    }

    /** The business key cannot be overwritten by a form, the variable can. */
    private CaseFile caseOf(DelegateTask task) {
        CaseFile file = cases.file(CaseVariables.caseId(task));
        if (!file.number().equals(task.getExecution().getProcessBusinessKey())) {
            throw RefusedException.because("Dữ liệu gửi lên không thuộc hồ sơ của công việc này");
        }
        return file;
    }
}
