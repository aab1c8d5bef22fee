package vn.ketnap.engine.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.procedure.sympathizer.ListReviews;

/** {@code ${taskDue.of(execution)}}: when the task about to be created is due. */
@Component("taskDue")
public class TaskDueExpression {

    private final DeadlineRegister deadlines;
    private final ListReviews reviews;

    TaskDueExpression(DeadlineRegister deadlines, ListReviews reviews) {
        this.deadlines = deadlines;
        this.reviews = reviews;
    }

    /** The due date of the current activity's task; a review of lists ends with its month, another without a case has the office's own target. */
    public Date of(DelegateExecution execution) {
        boolean ofCase = execution.hasVariable(CaseVariables.CASE_ID);
        if (!ofCase && execution.getVariable(ListVariables.NUMBER) instanceof String review) {
            return EngineDates.endOfWorkday(reviews.find(review).dueOn());
        }
        long caseId = ofCase ? CaseVariables.caseId(execution) : 0;
        return EngineDates.endOfWorkday(
                deadlines.taskDue(caseId, CaseVariables.subject(execution), execution.getCurrentActivityId()));
    }
}
