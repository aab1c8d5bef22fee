package vn.ketnap.engine.process;

import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseProgressed;
import vn.ketnap.vocabulary.DateKind;

/** {@code ${probationEndDate.of(execution)}}: the timer of probation, which follows the register. */
@Component
public class ProbationEndDate {

    private final CaseDesk cases;
    private final RuntimeService runtime;
    private final ManagementService management;

    ProbationEndDate(CaseDesk cases, @Lazy RuntimeService runtime, @Lazy ManagementService management) {
        this.cases = cases;
        this.runtime = runtime;
        this.management = management;
    }

    /** The first moment of the official date. */
    @Transactional
    public Date of(DelegateExecution execution) {
        return EngineDates.startOfDay(
                cases.file(CaseVariables.caseId(execution)).officialDate().orElseThrow());
    }

    /** A corrected ceremony moves the running timer. */
    @EventListener
    void follow(CaseProgressed progress) {
        progress.dates().stream()
                .filter(recorded -> recorded.corrected() && recorded.kind() == DateKind.OFFICIAL)
                .forEach(recorded -> move(progress.file().number(), EngineDates.startOfDay(recorded.date())));
    }

    private void move(String caseNumber, Date due) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber, "probation").list().stream()
                .flatMap(stage -> management.createJobQuery().processInstanceId(stage.getId()).timers().list().stream())
                .forEach(timer -> management.setJobDuedate(timer.getId(), due));
    }
}
