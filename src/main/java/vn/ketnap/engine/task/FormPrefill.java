package vn.ketnap.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.document.Scans;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.engine.process.Actor;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.engine.process.ListAdditions;
import vn.ketnap.engine.process.ListVariables;
import vn.ketnap.engine.process.SessionVariables;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.procedure.sympathizer.ListReview;
import vn.ketnap.procedure.sympathizer.ListReviews;
import vn.ketnap.procedure.sympathizer.ReviewSympathizerAdditions;
import vn.ketnap.procedure.sympathizer.ReviewSympathizerList;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.training.GradeClass;
import vn.ketnap.vocabulary.StepIds;

/** What the register knows of a task's form, as values of the engine. */
@Component
public class FormPrefill {

    /** What a form shows of a lower body when it reviews that body's work. */
    private static final Set<String> REVIEWED = Set.of("cellResolution", "proposal", "failedVote");

    private final Steps steps;
    private final Scans scans;
    private final GradeClass grading;
    private final ListReviews reviews;
    private final ReviewSympathizerList list;
    private final ReviewSympathizerAdditions additions;
    private final ListAdditions waiting;
    private final ObjectMapper json;
    private final Actor actor;
    private final TaskService tasks;
    private final SystemAuthority own;
    private final Trail trail;

    FormPrefill(
            Steps steps,
            Scans scans,
            GradeClass grading,
            ListReviews reviews,
            ReviewSympathizerList list,
            ReviewSympathizerAdditions additions,
            ListAdditions waiting,
            ObjectMapper json,
            Actor actor,
            @Lazy TaskService tasks,
            @Lazy SystemAuthority own,
            Trail trail) {
        this.steps = steps;
        this.scans = scans;
        this.grading = grading;
        this.reviews = reviews;
        this.list = list;
        this.additions = additions;
        this.waiting = waiting;
        this.json = json;
        this.actor = actor;
        this.tasks = tasks;
        this.own = own;
        this.trail = trail;
    }

    /**
     * Adds to the task's own variables what the form shows before it is filled in. The engine has checked that the
     * caller may see the task.
     */
    void addTo(VariableMap values, String taskId) {
        if (values.get(CaseVariables.CASE_ID) instanceof Number caseId) {
            String key = own.call(() -> tasks.createTaskQuery().taskId(taskId).singleResult())
                    .getTaskDefinitionKey();
            Long subject = values.get(CaseVariables.REQUEST_ID) instanceof Number id ? id.longValue() : null;
            String number = (String) values.get(CaseVariables.CASE_NUMBER);
            Map<String, Object> known =
                    new LinkedHashMap<>(steps.prefill(key, caseId.longValue(), subject, actor.userId()));
            if (REVIEWED.stream().anyMatch(known::containsKey)) {
                known.put("scans", scans.links(caseId.longValue(), number));
            }
            add(values, known);
            note(number, key);
        } else if (values.get(SessionVariables.SESSION_NUMBER) instanceof String classNumber) {
            add(values, grading.prefill(classNumber));
            note(classNumber, StepIds.GRADE_CLASS);
        } else if (values.get(ListVariables.NUMBER) instanceof String listNumber) {
            ListReview review = reviews.find(listNumber);
            add(
                    values,
                    review.isOfCell()
                            ? list.prefill(listNumber)
                            : additions.prefill(listNumber, waiting.choices(review.unitCode())));
            note(
                    listNumber,
                    review.isOfCell() ? StepIds.REVIEW_SYMPATHIZER_LIST : StepIds.REVIEW_SYMPATHIZER_ADDITIONS);
        }
    }

    private void note(String subject, String step) {
        trail.read(new AuditEvent(actor.userId(), subject, Operation.FORM, FieldGroup.FORM, step));
    }

    private void add(VariableMap values, Map<String, Object> known) {
        known.forEach((name, value) -> values.putValueTyped(name, typed(value)));
    }

    private TypedValue typed(Object value) {
        if (value instanceof Collection<?>) {
            return SpinValues.jsonValue(text(value)).create();
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Integer number) {
            return Variables.integerValue(number);
        }
        return value == null ? Variables.untypedNullValue() : Variables.stringValue(value.toString());
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
