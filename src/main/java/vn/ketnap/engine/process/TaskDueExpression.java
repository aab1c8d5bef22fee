package vn.ketnap.engine.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ketnap.deadline.DeadlineRegister;

/** {@code ${taskDue.of(execution)}}: when the task about to be created is due. */
@Component("taskDue")
public class TaskDueExpression {

    private final DeadlineRegister deadlines;

    TaskDueExpression(DeadlineRegister deadlines) {
        this.deadlines = deadlines;
    }

    /** The due date of the current activity's task; a task without a case gets the office's own target. */
    public Date of(DelegateExecution execution) {
        long caseId = execution.hasVariable(CaseVariables.CASE_ID) ? CaseVariables.caseId(execution) : 0;
        return EngineDates.endOfWorkday(
                deadlines.taskDue(caseId, CaseVariables.subject(execution), execution.getCurrentActivityId()));
    }
}
