package vn.ketnap.engine.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.register.StageHistory;
import vn.ketnap.vocabulary.Stage;

/** Notes in the register that a case entered a stage. */
@Component
class EnterStage implements ExecutionListener {

    private static final Map<String, Stage> STAGES = Map.of(
            "sympathizerStage", Stage.SYMPATHIZER,
            "awarenessClassStage", Stage.AWARENESS_CLASS,
            "dossierStage", Stage.DOSSIER,
            "admissionStage", Stage.ADMISSION,
            "probationStage", Stage.PROBATION,
            "confirmationStage", Stage.CONFIRMATION);

    private final StageHistory stages;

    EnterStage(StageHistory stages) {
        this.stages = stages;
    }

    @Override
    public void notify(DelegateExecution execution) {
        stages.enter(CaseVariables.caseId(execution), STAGES.get(execution.getCurrentActivityId()));
    }
}
