package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.step.Steps;

/** The form and the server ask the same: what is not seen is not demanded, and what is demanded has a star. */
@KetNapTest
class ShownFormsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** Forms off the straight way, each with the step before which its case stands. */
    private static final Map<String, String> ASIDE = Map.ofEntries(
            Map.entry("redoExpiredPapers", "recordCellAdmissionVote"),
            Map.entry("appraiseBySection", "recordCommitteeAdmissionVote"),
            Map.entry("supplementDossier", "recordAdmissionDecision"),
            Map.entry("decideAfterFailedVote", "appraiseDossier"),
            Map.entry("recordDecisionReceipt", "recordCeremony"),
            Map.entry("consentLateCeremony", "recordCeremony"),
            Map.entry("appraiseConfirmationBySection", "recordCommitteeConfirmationVote"),
            Map.entry("decideThirdFailedVote", "recordConfirmationDecision"),
            Map.entry("recordCellRemovalVote", "receiveSelfReview"),
            Map.entry("recordCommitteeRemovalVote", "receiveSelfReview"),
            Map.entry("recordRemovalDecision", "receiveSelfReview"));

    private static final List<Map<String, Object>> PEOPLE = List.of(
            Map.of(), Map.of("birthDate", "2001-05-05", "youthUnionMember", false), Map.of("birthDate", "1995-11-11"));

    @Autowired
    ApplicationContext context;

    @Autowired
    TestCases cases;

    @Autowired
    Steps steps;

    @Autowired
    Verifications verifications;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    BusinessClock clock;

    /** A form before somebody, with what a careful person would write on it. */
    private record Opened(
            String task,
            CaseFile file,
            Long subject,
            ShownForm form,
            Map<String, Object> usual,
            Map<String, Object> known) {}

    @Test
    void nothingThatIsHiddenIsAskedForAndWhatIsAskedForHasAStar() {
        Map<String, Set<String>> hidden = new TreeMap<>();
        Map<String, Set<String>> unmarked = new TreeMap<>();
        Map<String, FormFile> forms = FormFile.all().stream()
                .filter(form -> !form.embedded() && FormRecords.isStep(context, form.task()))
                .collect(Collectors.toMap(FormFile::task, form -> form));
        Set<String> looked = new TreeSet<>();
        for (Map<String, Object> person : PEOPLE) {
            cases.walk(TestOrganization.ORDINARY_CELL, DAY, person, (step, file) -> {
                List<String> tasks = new ArrayList<>(List.of(step));
                ASIDE.forEach((aside, before) -> {
                    if (before.equals(step)) {
                        tasks.add(aside);
                    }
                });
                tasks.stream().filter(forms::containsKey).forEach(task -> {
                    FormFile form = forms.get(task);
                    Opened opened = open(form, file);
                    for (Map<String, Object> answers : answers(form, opened)) {
                        check(form, opened, answers, looked, hidden, unmarked);
                    }
                });
            });
        }
        assertThat(hidden).isEmpty();
        assertThat(unmarked).isEmpty();
    }

    private void check(
            FormFile form,
            Opened opened,
            Map<String, Object> answers,
            Set<String> looked,
            Map<String, Set<String>> hidden,
            Map<String, Set<String>> unmarked) {
        Map<String, JsonNode> seen = new LinkedHashMap<>();
        opened.form().fields(answers).forEach(field -> seen.put(field.get("key").asText(), field));
        if (!looked.add(form.name() + seen.keySet() + choices(form, answers))) {
            return;
        }
        Map<String, Object> sent = new HashMap<>(answers);
        sent.keySet().retainAll(seen.keySet());
        List<Problem> problems = sent(opened, sent);
        Set<String> keys = form.components().stream()
                .map(component -> component.path("key").asText())
                .collect(Collectors.toSet());
        problems.stream()
                .filter(problem -> problem.field().endsWith("!")
                        || keys.contains(problem.field()) && !seen.containsKey(problem.field()))
                .forEach(problem -> hidden.computeIfAbsent(form.name(), name -> new TreeSet<>())
                        .add(problem.field() + ": " + problem.text()));
        if (!looked.add(form.name() + seen.keySet())) {
            return;
        }
        Set<String> refused = blocked(problems);
        seen.forEach((key, field) -> {
            if (!sent.containsKey(key)) {
                return;
            }
            Map<String, Object> without = new HashMap<>(sent);
            without.remove(key);
            Set<String> still = opened.form().fields(without).stream()
                    .map(one -> one.get("key").asText())
                    .collect(Collectors.toSet());
            without.keySet().retainAll(still);
            boolean wanted = blocked(sent(opened, without)).contains(key) && !refused.contains(key);
            if (wanted
                    && still.contains(key)
                    && !field.path("validate").path("required").asBoolean()) {
                unmarked.computeIfAbsent(form.name(), name -> new TreeSet<>()).add(key);
            }
        });
    }

    private static Set<String> blocked(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> !problem.warning())
                .map(Problem::field)
                .collect(Collectors.toSet());
    }

    private Opened open(FormFile form, CaseFile file) {
        String task = form.task();
        Long subject = task.equals("recordVerificationReply")
                ? verifications.open(file.id()).get(0)
                : null;
        Map<String, Object> known = task.equals("supplementDossier")
                ? Map.of("asked", "Bổ sung dấu giáp lai")
                : transactions.execute(status -> steps.prefill(task, file.id(), subject, "test"));
        Map<String, Object> usual = transactions.execute(status -> cases.values(task, file, subject, Map.of()));
        return new Opened(task, file, subject, new ShownForm(form, known), usual, known);
    }

    /** The usual answers with every choice that shows or hides something. */
    private List<Map<String, Object>> answers(FormFile form, Opened opened) {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> full = new HashMap<>();
        form.components().stream()
                .filter(component ->
                        component.has("key") && !component.get("key").asText().equals(Steps.OVERRIDE_REASON))
                .forEach(component -> full.put(component.get("key").asText(), usual(component, opened)));
        full.putAll(opened.usual());
        full.values().removeIf(value -> value == null);
        all.add(full);
        List<JsonNode> asked = form.components().stream()
                .filter(component -> component.has("key")
                        && opened.form().asks(component.get("key").asText()))
                .toList();
        for (JsonNode component : asked) {
            List<Map<String, Object>> before = List.copyOf(all);
            List<Map<String, Object>> from = isChoice(component) ? before : List.of(full);
            from.forEach(one -> values(component, one.get(component.get("key").asText()))
                    .forEach(value -> all.add(with(one, component.get("key").asText(), value))));
        }
        return all;
    }

    private static boolean isChoice(JsonNode component) {
        return Set.of("radio", "checkbox").contains(component.path("type").asText());
    }

    private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(answers);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value);
        }
        return changed;
    }

    private static String choices(FormFile form, Map<String, Object> answers) {
        return form.components().stream()
                .filter(ShownFormsTest::isChoice)
                .map(component ->
                        String.valueOf(answers.get(component.path("key").asText())))
                .collect(Collectors.joining(" "));
    }

    private static Set<Object> values(JsonNode component, Object usual) {
        Set<Object> values = new java.util.LinkedHashSet<>();
        values.add(usual);
        switch (component.path("type").asText()) {
            case "radio" ->
                component
                        .path("values")
                        .forEach(choice -> values.add(choice.get("value").asText()));
            case "checkbox" -> values.addAll(List.of(true, false));
            case "number" -> values.add(0);
            default -> values.add(null);
        }
        return values;
    }

    private Object usual(JsonNode component, Opened opened) {
        return switch (component.path("type").asText()) {
            case "radio" -> component.path("values").path(0).path("value").asText();
            case "select" -> firstChoice(component, opened);
            case "checklist" ->
                List.of(component.path("values").path(0).path("value").asText());
            case "checkbox" -> null;
            case "datetime" -> clock.today().toString();
            case "number" -> 1;
            case "textfield", "textarea" -> "Nội dung ghi thêm";
            default -> null;
        };
    }

    private static Object firstChoice(JsonNode component, Opened opened) {
        Stream<String> fixed = Stream.of();
        if (component.path("values").size() > 0) {
            fixed = Stream.of(component.path("values").path(0).path("value").asText());
        }
        List<?> known =
                opened.known().get(component.path("valuesKey").asText()) instanceof List<?> list ? list : List.of();
        return Stream.concat(fixed, known.stream().map(choice -> ((vn.ketnap.platform.Choice) choice).value()))
                .findFirst()
                .orElse(null);
    }

    /** Born on 11/11/1995, introduced on 10/11/2026 at thirty, entered on 30/11/2026 at thirty-one. */
    @Test
    void whoMustIntroduceFollowsTheDateOnThePaper() {
        CaseFile file = cases.before(
                "recordIntroductions",
                TestOrganization.ORDINARY_CELL,
                LocalDate.of(2026, 10, 20),
                Map.of("birthDate", "1995-11-11"));
        clock.moveTo(LocalDate.of(2026, 11, 30));
        FormFile form = FormFile.all().stream()
                .filter(one -> one.task().equals("recordIntroductions"))
                .findFirst()
                .orElseThrow();
        Opened opened = open(form, file);

        assertThat(seen(opened, "2026-11-10"))
                .contains("unionNumber", "unionDate")
                .doesNotContain("secondMember");
        assertThat(seen(opened, "2026-11-11"))
                .contains("secondMember", "secondDate")
                .doesNotContain("unionNumber");
        assertThat(seen(opened, null)).contains("secondMember").doesNotContain("unionNumber");
        for (String day : List.of("2026-11-10", "2026-11-11")) {
            Map<String, Object> sent = new HashMap<>(opened.usual());
            sent.putAll(Map.of("firstDate", day, "secondDate", day, "unionDate", day));
            sent.keySet().retainAll(seen(opened, day));
            assertThat(sent(opened, sent)).as(day).isEmpty();
        }
    }

    private static Set<String> seen(Opened opened, String firstDate) {
        Map<String, Object> answers = new HashMap<>(opened.usual());
        answers.put("firstDate", firstDate);
        return opened.form().fields(answers).stream()
                .map(field -> field.get("key").asText())
                .collect(Collectors.toSet());
    }

    /** What the server says to a form, which it forgets again. */
    private List<Problem> sent(Opened opened, Map<String, Object> values) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            try {
                steps.complete(opened.task(), opened.file().id(), opened.subject(), values, "test");
                return List.of();
            } catch (RefusedException refused) {
                return refused.problems();
            } catch (RuntimeException broken) {
                return List.of(new Problem("overrideReason!", opened.task() + broken + values, "", false));
            }
        });
    }
}
