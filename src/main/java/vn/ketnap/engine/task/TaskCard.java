package vn.ketnap.engine.task;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.engine.process.ListVariables;
import vn.ketnap.engine.process.SessionVariables;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.sympathizer.ListReview;
import vn.ketnap.procedure.sympathizer.ListReviews;

/**
 * What the card of an open task shows: the person and the cell, or the class, and which of the verifications it is about, so that a task list tells one
 * task from the next. A right to see a task is none to see the variables of its process. The title goes with the
 * task; history does not keep it, and nothing of a form is in it. The priority says who asks for the due date.
 */
@Component
class TaskCard {

    /** Priority of a task that a text limits. */
    static final int LIMIT = 50;

    /** Priority of a task that only the office wants by a date. */
    static final int MILESTONE = 0;

    private static final String CREATED = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'";

    private final Verifications verifications;
    private final DeadlineRegister deadlines;
    private final UnitTree units;
    private final ListReviews reviews;

    TaskCard(Verifications verifications, DeadlineRegister deadlines, UnitTree units, ListReviews reviews) {
        this.reviews = reviews;
        this.verifications = verifications;
        this.deadlines = deadlines;
        this.units = units;
    }

    @EventListener(condition = CREATED)
    void title(DelegateTask task) {
        if (task.getExecution().getVariable(CaseVariables.APPLICANT_NAME) instanceof String person) {
            Long request = CaseVariables.subject(task.getExecution());
            String about =
                    request == null ? "" : " (" + verifications.position(CaseVariables.caseId(task), request) + ")";
            task.setName(task.getName() + about + " · " + person);
            task.setDescription(cellOf(task.getExecution()));
        } else if (task.getExecution().getVariable(SessionVariables.SESSION_NUMBER) instanceof String number) {
            task.setName(task.getName() + " · " + number);
        } else if (task.getExecution().getVariable(ListVariables.NUMBER) instanceof String number) {
            ListReview review = reviews.find(number);
            task.setName(task.getName() + " · " + review.monthInWords());
            task.setDescription(units.unit(review.unitCode()).name());
        }
    }

    private String cellOf(DelegateExecution process) {
        return process.getVariable(CaseVariables.CELL) instanceof String code
                ? units.unit(code).name()
                : null;
    }

    @EventListener(condition = CREATED)
    void priority(DelegateTask task) {
        boolean limited = task.hasVariable(CaseVariables.CASE_ID)
                ? deadlines.isLimited(
                        CaseVariables.caseId(task),
                        CaseVariables.subject(task.getExecution()),
                        task.getTaskDefinitionKey())
                : task.hasVariable(ListVariables.NUMBER);
        task.setPriority(limited ? LIMIT : MILESTONE);
    }
}
