package vn.ketnap.engine.sitting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.draft.Drafts;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.engine.task.OpenTasks;
import vn.ketnap.engine.task.SharedStep;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.security.Caller;

/**
 * Does the step of several persons at once for a body that decided on them in one meeting. Each person's form is filled in,
 * checked and sent by itself, with the rights of whoever sends it; when one is refused, none is stored, for the figures of
 * the meeting are the same for all.
 */
@Component
public class Sittings {

    private static final String ACTION = "action";

    private static final List<String> CITED =
            List.of("cellResolution", "committeeResolution", "proposal", "returnReason");

    private final OpenTasks open;
    private final FormService forms;
    private final Drafts drafts;
    private final NameOrder order;
    private final ObjectMapper json;
    private final TransactionTemplate transactions;

    Sittings(
            OpenTasks open,
            @Lazy FormService forms,
            Drafts drafts,
            NameOrder order,
            ObjectMapper json,
            TransactionTemplate transactions) {
        this.open = open;
        this.forms = forms;
        this.drafts = drafts;
        this.order = order;
        this.json = json;
        this.transactions = transactions;
    }

    /** The meeting that can do a task of the caller together with others. Throws NoSuchElementException for a task that is none of the caller's. */
    public Sitting of(Caller caller, String taskId) {
        List<Task> together = open.together(caller, taskId);
        Task asked = asked(together, taskId);
        SharedStep step = SharedStep.all().get(asked.getTaskDefinitionKey());
        String title = asked.getName().replaceAll(" · .*", "");
        if (step == null) {
            return new Sitting(title, null, List.of(), List.of(), Map.of(), List.of());
        }
        Map<String, Map<String, JsonNode>> known = new LinkedHashMap<>();
        together.forEach(task -> known.put(task.getId(), known(task.getId())));
        boolean votes = known.values().stream().anyMatch(one -> one.getOrDefault("votesNow", json.missingNode())
                .asBoolean(true));
        SittingForm form = new SittingForm(step, file(taskId), known.get(taskId));
        List<SittingForm.Section> sections = form.sections(votes);
        Set<String> shared = shared(sections);
        Set<String> own = keys(form.own(votes).stream());
        return new Sitting(
                title,
                text(known.get(taskId), "roll"),
                sections,
                form.own(votes),
                only(shared, known.get(taskId), draft(caller, taskId)),
                together.stream()
                        .map(task -> person(step, own, task, known.get(task.getId()), draft(caller, task.getId())))
                        .sorted(order.by(Sitting.Person::name).thenComparing(Sitting.Person::number))
                        .toList());
    }

    /**
     * Does the step of each person, of all or of none.
     *
     * @throws RefusedException with everything that is wrong: a field of a person by the number of the case, as in {@code HS-2026-0000001/voteYes}
     */
    public List<Sitting.Done> enter(Caller caller, String taskId, Sitting.Entry entry) {
        Map<String, Task> together = open.together(caller, taskId).stream()
                .collect(Collectors.toMap(Task::getId, task -> task, (one, same) -> one, LinkedHashMap::new));
        Task asked = asked(together.values(), taskId);
        SharedStep step = SharedStep.all().get(asked.getTaskDefinitionKey());
        List<String> chosen = entry.persons().stream().map(Sitting.Line::task).toList();
        if (step == null || chosen.isEmpty()) {
            throw RefusedException.because("Chưa chọn người nào để ghi");
        }
        if (!together.keySet().containsAll(chosen) || new HashSet<>(chosen).size() < chosen.size()) {
            throw new NoSuchElementException("No such task");
        }
        Set<String> shared = shared(new SittingForm(step, file(taskId), Map.of()).sections(true));
        return transactions.execute(status -> enterAll(step, shared, entry));
    }

    private List<Sitting.Done> enterAll(SharedStep step, Set<String> shared, Sitting.Entry entry) {
        List<Sitting.Done> done = new ArrayList<>();
        Refusals refusals = new Refusals(shared);
        Map<String, Object> ofMeeting = new LinkedHashMap<>(entry.shared());
        ofMeeting.keySet().retainAll(shared);
        for (Sitting.Line line : entry.persons()) {
            Map<String, Object> process = open.caseOf(line.task());
            Sitting.Done person = new Sitting.Done((String) process.get(CaseVariables.CASE_NUMBER), (String)
                    process.get(CaseVariables.APPLICANT_NAME));
            try {
                forms.submitTaskForm(line.task(), answers(step, ofMeeting, line.values()));
                done.add(person);
            } catch (RuntimeException e) {
                refusals.add(person, refusal(e));
            }
        }
        refusals.refuse(entry.persons().size());
        return done;
    }

    /** What went wrong otherwise ends the whole work. */
    private static List<Problem> refusal(RuntimeException thrown) {
        return Stream.<Throwable>iterate(thrown, Objects::nonNull, Throwable::getCause)
                .filter(RefusedException.class::isInstance)
                .map(refused -> ((RefusedException) refused).problems())
                .findFirst()
                .orElseThrow(() -> thrown);
    }

    private Map<String, Object> answers(SharedStep step, Map<String, Object> shared, Map<String, Object> own) {
        VariableMap answers = Variables.createVariables();
        shared.forEach((field, value) -> put(answers, field, value));
        own.forEach((field, value) -> {
            // why the work goes on in spite of a warning is said for each person: nobody goes on unseen with the others
            if (step.own().contains(field) || field.equals(Problems.OVERRIDE_REASON)) {
                put(answers, field, value);
            }
        });
        step.fixed().forEach(answers::putValue);
        return answers;
    }

    private void put(VariableMap answers, String field, Object value) {
        if (value instanceof Collection<?>) {
            answers.putValueTyped(
                    field,
                    SpinValues.jsonValue(json.valueToTree(value).toString()).create());
        } else if (value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            answers.putValue(field, value);
        } else if (value != null) {
            answers.putValue(field, value.toString());
        }
    }

    private Sitting.Person person(
            SharedStep step, Set<String> own, Task task, Map<String, JsonNode> known, Map<String, JsonNode> typed) {
        return new Sitting.Person(
                task.getId(),
                text(known, CaseVariables.CASE_NUMBER),
                text(known, CaseVariables.APPLICANT_NAME),
                task.getDescription(),
                CITED.stream()
                        .map(name -> text(known, name))
                        .filter(Objects::nonNull)
                        .toList(),
                only(own, known, typed),
                alone(step, known));
    }

    private static String alone(SharedStep step, Map<String, JsonNode> known) {
        String action = text(known, ACTION);
        if (action != null
                && step.fixed().containsKey(ACTION)
                && !action.equals(step.fixed().get(ACTION))) {
            return "Hồ sơ này đang chờ việc khác: ghi ở biểu mẫu riêng.";
        }
        JsonNode consent = known.get("consentNeeded");
        return consent != null && consent.asBoolean()
                ? "Phải có văn bản đồng ý của cấp trên: ghi ở biểu mẫu riêng."
                : null;
    }

    /** What the person's form shows, as Tasklist would ask for it: the look is noted there. */
    private Map<String, JsonNode> known(String taskId) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        forms.getTaskFormVariables(taskId).forEach((name, value) -> known.put(name, node(value)));
        return known;
    }

    private JsonNode node(Object value) {
        try {
            return value instanceof SpinJsonNode list ? json.readTree(list.toString()) : json.valueToTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, JsonNode> draft(Caller caller, String taskId) {
        return drafts.find(caller.login(), taskId)
                .map(draft -> {
                    try {
                        Map<String, JsonNode> typed = new LinkedHashMap<>();
                        json.readTree(draft.content())
                                .properties()
                                .forEach(field -> typed.put(field.getKey(), field.getValue()));
                        return typed;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .orElse(Map.of());
    }

    private JsonNode file(String taskId) {
        try (InputStream file = forms.getDeployedTaskForm(taskId)) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Task asked(Collection<Task> together, String taskId) {
        return together.stream()
                .filter(task -> task.getId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No such task"));
    }

    private static Set<String> shared(List<SittingForm.Section> sections) {
        return keys(sections.stream().flatMap(section -> section.fields().stream()));
    }

    private static Set<String> keys(Stream<SittingForm.Field> fields) {
        return fields.map(SittingForm.Field::key).collect(Collectors.toSet());
    }

    private static Map<String, Object> only(
            Set<String> fields, Map<String, JsonNode> known, Map<String, JsonNode> typed) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(field -> {
            JsonNode value = typed.getOrDefault(field, known.get(field));
            if (value != null && !value.isNull()) {
                values.put(field, value);
            }
        });
        return values;
    }

    private static String text(Map<String, JsonNode> known, String name) {
        JsonNode value = known.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
