package vn.ketnap.engine.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.register.StageHistory;
import vn.ketnap.vocabulary.Stage;
import vn.ketnap.vocabulary.StageIds;

/** Notes in the register that a case entered a stage. */
@Component
class EnterStage implements ExecutionListener {

    static final Map<String, Stage> STAGES = Map.of(
            StageIds.SYMPATHIZER_STAGE, Stage.SYMPATHIZER,
            StageIds.AWARENESS_CLASS_STAGE, Stage.AWARENESS_CLASS,
            StageIds.DOSSIER_STAGE, Stage.DOSSIER,
            StageIds.ADMISSION_STAGE, Stage.ADMISSION,
            StageIds.PROBATION_STAGE, Stage.PROBATION,
            StageIds.CONFIRMATION_STAGE, Stage.CONFIRMATION);

    private final StageHistory stages;
    private final PaperProof proof;

    EnterStage(StageHistory stages, PaperProof proof) {
        this.stages = stages;
        this.proof = proof;
    }

    @Override
    public void notify(DelegateExecution execution) {
        long caseId = CaseVariables.caseId(execution);
        if (!proof.covers(caseId)) {
            stages.enter(caseId, STAGES.get(execution.getCurrentActivityId()));
        }
    }
}
