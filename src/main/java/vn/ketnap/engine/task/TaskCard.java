package vn.ketnap.engine.task;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.admission.VerificationView;
import vn.ketnap.admission.Verifications;
import vn.ketnap.engine.process.CaseVariables;

/**
 * Names the person in the title of an open task, and where a verification was asked for, so that a task list
 * tells one task from the next: whoever may see a task may not therefore see the variables of its process. The title
 * goes with the task; history does not keep it.
 */
@Component
class TaskCard {

    /** The engine keeps 255 characters of a title. */
    private static final int PLACE = 60;

    private final Verifications verifications;

    TaskCard(Verifications verifications) {
        this.verifications = verifications;
    }

    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_CREATE + "'")
    void title(DelegateTask task) {
        if (task.getExecution().getVariable(CaseVariables.APPLICANT_NAME) instanceof String person) {
            Long request = CaseVariables.subject(task.getExecution());
            task.setName(
                    task.getName() + (request == null ? "" : about(verifications.request(request))) + " · " + person);
        }
    }

    /** Whom and where the request asks, cut to what a title holds. */
    private static String about(VerificationView request) {
        String place = request.place();
        return " (%s: %s)"
                .formatted(
                        request.relation().label(), place.length() > PLACE ? place.substring(0, PLACE) + "…" : place);
    }
}
