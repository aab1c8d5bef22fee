package vn.ketnap.engine.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.engine.process.Actor;
import vn.ketnap.engine.process.ListAdditions;
import vn.ketnap.engine.process.ListVariables;
import vn.ketnap.engine.process.SubmittedValues;
import vn.ketnap.procedure.sympathizer.ListReviews;
import vn.ketnap.procedure.sympathizer.ReviewSympathizerAdditions;
import vn.ketnap.procedure.sympathizer.ReviewSympathizerList;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.vocabulary.IncidentKind;
import vn.ketnap.vocabulary.ProcessIds;
import vn.ketnap.vocabulary.StepIds;

/**
 * Completing the tasks of a monthly review: the result goes to the register. A person who is taken off the list leaves the
 * procedure by a report of it, one who is agreed to goes on by his or her own task, each with the rights of the actor.
 */
@Component
class ListReviewCompletion {

    private static final String COMPLETED =
            "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "' and #task.taskDefinitionKey == '";

    private final ReviewSympathizerList lists;
    private final ReviewSympathizerAdditions additions;
    private final ListReviews reviews;
    private final ListAdditions waiting;
    private final FormService forms;
    private final RepositoryService models;
    private final SubmittedValues submitted;
    private final Actor actor;
    private final Trail trail;

    ListReviewCompletion(
            ReviewSympathizerList lists,
            ReviewSympathizerAdditions additions,
            ListReviews reviews,
            ListAdditions waiting,
            @Lazy FormService forms,
            @Lazy RepositoryService models,
            SubmittedValues submitted,
            Actor actor,
            Trail trail) {
        this.lists = lists;
        this.additions = additions;
        this.reviews = reviews;
        this.waiting = waiting;
        this.forms = forms;
        this.models = models;
        this.submitted = submitted;
        this.actor = actor;
        this.trail = trail;
    }

    /** The review is found by the business key, which a form cannot overwrite. */
    @EventListener(condition = COMPLETED + StepIds.REVIEW_SYMPATHIZER_LIST + "'")
    void ofCell(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        ReviewSympathizerList.Held held = lists.hold(number, submitted.of(task), actor.userId());
        ListVariables.removeSubmitted(task);
        held.removed().forEach(removed -> report(held, removed));
        note(number, StepIds.REVIEW_SYMPATHIZER_LIST);
    }

    @EventListener(condition = COMPLETED + StepIds.REVIEW_SYMPATHIZER_ADDITIONS + "'")
    void ofCommittee(DelegateTask task) {
        String number = task.getExecution().getProcessBusinessKey();
        Map<String, String> open = waiting.waiting(reviews.find(number).unitCode());
        ReviewSympathizerAdditions.Form held =
                additions.hold(number, submitted.of(task), List.copyOf(open.keySet()), actor.userId());
        ListVariables.removeSubmitted(task);
        held.approved().forEach(person -> forms.submitTaskForm(open.get(person), agreed(held)));
        note(number, StepIds.REVIEW_SYMPATHIZER_ADDITIONS);
    }

    private void report(ReviewSympathizerList.Held held, ListReviews.Removed removed) {
        String model = models.createProcessDefinitionQuery()
                .processDefinitionKey(ProcessIds.CASE_INCIDENT)
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> incident = new LinkedHashMap<>();
        incident.put("chosenCase", removed.number());
        incident.put("kind", IncidentKind.STOPPED.name());
        incident.put("happenedOn", held.on().toString());
        incident.put("reason", removed.reason());
        incident.put("paperNumber", held.number());
        incident.put("paperSigner", held.signer());
        forms.submitStartForm(model, incident);
    }

    private static Map<String, Object> agreed(ReviewSympathizerAdditions.Form held) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("reviewDecision", "APPROVED");
        values.put("reviewDate", held.reviewDate().toString());
        values.put("reviewNumber", held.reviewNumber());
        values.put("reviewSigner", held.reviewSigner());
        return values;
    }

    private void note(String number, String step) {
        trail.change(new AuditEvent(actor.userId(), number, Operation.STEP, FieldGroup.FORM, step));
    }
}
