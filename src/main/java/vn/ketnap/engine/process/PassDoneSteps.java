package vn.ketnap.engine.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.takeover.CaseStart;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.StepIds;

/** Passes what was done in a stage before the removal that was taken back; nobody does it twice. */
@Component
class PassDoneSteps implements JavaDelegate {

    private static final Map<String, DateKind> DONE = Map.of(
            StepIds.REGISTER_MEMBER, DateKind.MEMBER_CV,
            StepIds.INTRODUCE_TO_RESIDENCE, DateKind.RESIDENCE_INTRODUCTION,
            StepIds.RECORD_NEW_MEMBER_CLASS, DateKind.NEW_MEMBER_CERTIFICATE,
            StepIds.RECEIVE_SELF_REVIEW, DateKind.SELF_REVIEW,
            StepIds.RECEIVE_HELPER_REMARK, DateKind.HELPER_REMARK,
            StepIds.RECORD_PROBATION_OPINIONS, DateKind.PROBATION_OPINIONS);

    private final CaseDesk cases;
    private final CaseStart journey;

    PassDoneSteps(CaseDesk cases, CaseStart journey) {
        this.cases = cases;
        this.journey = journey;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = cases.file(CaseVariables.caseId(execution));
        journey.pass(
                file,
                task -> DONE.containsKey(task) && file.date(DONE.get(task)).isPresent());
    }
}
