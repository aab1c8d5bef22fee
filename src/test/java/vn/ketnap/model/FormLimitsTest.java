package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateMeaning;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.FormLabels;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.procedure.sympathizer.NominatePerson;

/**
 * What every form makes of values at its limits, generated from the records: a case goes its whole way, and before each
 * step all fields of that step are tried out on it, without the engine and without leaving a trace.
 */
@KetNapTest
class FormLimitsTest {

    private static final String CELL = TestOrganization.ORDINARY_CELL;
    private static final LocalDate START = LocalDate.of(2024, 9, 3);
    private static final String VIETNAMESE = "(?s).*[à-ỹÀ-Ỹđ].*";

    /** Texts as keyboards, other programs and people with bad intentions make them. */
    private static final List<String> TEXTS = List.of(
            "Nguye\u0302\u0303n Đu\u031b\u0301c",
            "A\u0000B",
            "\u202eNguyễn\u202c",
            "<img src=x onerror=alert(1)>",
            "=1+1",
            "${1+1}",
            "'; drop table applicant; --",
            "\ud83d\ude00",
            "\ud800",
            "a\nb",
            "Ðinh H’Hen");

    /** Ids of classes and requests, which are no ids of members. */
    private static final List<String> OTHER_IDS = List.of("trainingClass", "enrolment", "follows");

    @Autowired
    ApplicationContext context;

    @Autowired
    TestCases cases;

    @Autowired
    Steps steps;

    @Autowired
    NominatePerson nominations;

    @Autowired
    Verifications verifications;

    @Autowired
    FormBinder binder;

    @Autowired
    FormLabels labels;

    @Autowired
    BusinessClock clock;

    @Autowired
    EntityManager database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, List<FormField>> fields = new HashMap<>();

    /** Ids of members of whom the case may know nothing. */
    private List<Long> strangers = List.of();

    private int tried;

    @Test
    void noStepTakesWhatCannotBeOrFailsOverIt() {
        FormField.all(context).forEach(field -> fields.computeIfAbsent(field.task(), task -> new ArrayList<>())
                .add(field));
        strangers = jdbc.queryForList(
                """
                select min(m.id) from party_member m join unit u on u.code = m.cell_code
                where u.parent_code <> (select parent_code from unit where code = ?)
                group by m.cell_code""",
                Long.class,
                CELL);
        assertThat(strangers).isNotEmpty();
        TreeSet<String> left = fields.keySet().stream()
                .filter(task -> FormRecords.isStep(context, task))
                .collect(Collectors.toCollection(TreeSet::new));
        CaseFile late = cases.walk(CELL, START, Map.of(), (task, file) -> {
            if (left.remove(task)) {
                tryOut(task, file, subject(task, file));
            }
            if (task.equals("recordConfirmationDecision")) {
                List.copyOf(left).stream()
                        .filter(other -> !TestCases.isUsual(other))
                        .forEach(other -> {
                            left.remove(other);
                            tryOut(other, file, null);
                        });
            }
        });
        assertThat(late.status().isRunning()).isFalse();
        assertThat(left).isEmpty();
        assertThat(tried).isGreaterThan(600);
        assertThat(wrong).isEmpty();
    }

    @Test
    void noNominationTakesWhatCannotBeOrFailsOverIt() {
        clock.moveTo(START);
        fields.put(
                "nominatePerson",
                FormField.all(context).stream()
                        .filter(field -> field.task().equals("nominatePerson"))
                        .toList());
        Map<String, Object> usual = TestCases.nomination(CELL, START);
        tryOut("nominatePerson", LocalDate.of(1994, 3, 20), usual, values -> {
            nominations.nominate(values, TestOrganization.login("cell-secretary." + CELL));
            return null;
        });
        assertThat(tried).isGreaterThan(40);
        assertThat(wrong).isEmpty();
    }

    private Long subject(String task, CaseFile file) {
        return task.equals("recordVerificationReply")
                ? verifications.open(file.id()).get(0)
                : null;
    }

    private void tryOut(String task, CaseFile file, Long subject) {
        Map<String, Object> usual = TestCases.isUsual(task) ? cases.values(task, file, subject, Map.of()) : Map.of();
        tryOut(
                task,
                file.applicant().birthDate(),
                usual,
                values -> steps.complete(task, file.id(), subject, values, "test"));
    }

    private void tryOut(
            String task, LocalDate birth, Map<String, Object> usual, Function<Map<String, Object>, ?> step) {
        for (FormField field : fields.get(task)) {
            if (field.list() == null && !field.several()) {
                attempt(field, null, usual, step);
            }
            if (field.type() == LocalDate.class) {
                impossible(field, birth).forEach(day -> assertRefused(field, day.toString(), usual, step));
            } else if (field.type() == Integer.class) {
                List.of(0, 9_999).forEach(count -> attempt(field, count, usual, step));
            } else if (field.type() == Long.class && !OTHER_IDS.contains(field.name())) {
                List<Problem> nobody = attempt(field, 999_999_999L, usual, step);
                strangers.forEach(id -> {
                    if (!Set.copyOf(attempt(field, id, usual, step)).equals(Set.copyOf(nobody))) {
                        wrong.add("%s tells that there is somebody with the id %d".formatted(field, id));
                    }
                });
            }
        }
        for (String letter : List.of("x", "e\u0302\u0306", "<", "Ð")) {
            Map<String, Object> full = new HashMap<>(usual);
            fields.get(task).stream()
                    .filter(field -> field.list() == null && field.longest().isPresent())
                    .filter(field -> field.longest().getAsInt() >= 60)
                    .forEach(field ->
                            full.put(field.name(), letter.repeat(field.longest().getAsInt())));
            full.put(Problems.OVERRIDE_REASON, letter.repeat(1000));
            attempt(task + " at full length of " + letter, full, step).stream()
                    .filter(problem -> problem.message().contains("Dài quá"))
                    .forEach(problem -> wrong.add(task + ": " + problem));
        }
    }

    private List<LocalDate> impossible(FormField field, LocalDate birth) {
        DateMeaning meaning = field.of().getAnnotation(DateMeaning.class);
        DateMeaning.Kind kind = meaning == null ? DateMeaning.Kind.ACT : meaning.value();
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(1, 1, 1), LocalDate.of(1901, 1, 1)));
        if (kind != DateMeaning.Kind.PLAN) {
            days.add(clock.today().plusDays(1));
            days.add(LocalDate.of(9999, 12, 31));
        }
        if (kind != DateMeaning.Kind.BIRTH) {
            days.add(birth.minusDays(1));
        }
        return days;
    }

    private void assertRefused(
            FormField field, Object value, Map<String, Object> usual, Function<Map<String, Object>, ?> step) {
        String label = labels.of(field.task()).getOrDefault(inRow(field), "");
        List<Problem> found = attempt(field, value, usual, step);
        boolean named = found.stream()
                .filter(problem -> !problem.warning() && problem.field().equals(field.path()))
                .anyMatch(problem ->
                        problem.message().contains(label) && problem.message().matches(VIETNAMESE));
        if (!named) {
            wrong.add("%s = %s: %s".formatted(field, value, found));
        }
    }

    private List<Problem> attempt(
            FormField field, Object value, Map<String, Object> usual, Function<Map<String, Object>, ?> step) {
        Map<String, Object> values = new HashMap<>(usual);
        values.putAll(field.values(value));
        values.put(Problems.OVERRIDE_REASON, "Đúng như giấy tờ");
        return attempt(field + " = " + value, values, step);
    }

    /** What stands against the values; nothing is stored. */
    private List<Problem> attempt(String what, Map<String, Object> values, Function<Map<String, Object>, ?> step) {
        tried++;
        try {
            return transactions.execute(status -> {
                status.setRollbackOnly();
                try {
                    step.apply(values);
                    database.flush();
                    return List.of();
                } catch (RefusedException e) {
                    return e.problems();
                }
            });
        } catch (RuntimeException e) {
            wrong.add(what + ": " + e);
            return List.of();
        }
    }

    @Test
    void everyTextIsComposedAndWithoutWhatNobodySees() {
        assertSoftly(softly -> FormField.all(context).stream()
                .filter(field -> field.type() == String.class)
                .forEach(field -> TEXTS.forEach(text -> {
                    Record bound = (Record) binder.bind(field.form(), field.values(text), new Problems());
                    String kept = bound.toString();
                    softly.assertThat(kept).as("%s = %s", field, text).isEqualTo(TextNormalizer.text(kept));
                })));
    }

    /** A refusal can name every field that a person fills in and that has one name for all. */
    @Test
    void everyFieldHasALabel() {
        assertThat(FormField.all(context))
                .filteredOn(field -> !labels.of(field.task()).containsKey(inRow(field)))
                .extracting(FormField::toString)
                .isSubsetOf(
                        "gradeClass.results[0].enrolment",
                        "nominatePerson.specialGroups",
                        "openClass.enrolled",
                        "openClass.everybody",
                        "planVerification.absent[0].reason");
        assertThat(labels.of("reportIncident"))
                .containsEntry("happenedOn", "Ngày xảy ra")
                .containsEntry("paperNumber", "Số, ký hiệu văn bản");
    }

    private static String inRow(FormField field) {
        return field.path().replaceAll(".*\\]\\.", "");
    }

    @Test
    void listsTakeOnlyRows() {
        List<Object> noRows = Arrays.asList(5, "x", true, null, List.of(1), List.of());
        assertSoftly(softly -> FormField.all(context).stream()
                .filter(field -> field.list() != null || field.several())
                .forEach(field -> {
                    String list = field.list() == null ? field.name() : field.list();
                    noRows.stream().filter(row -> !field.isText(row)).forEach(row -> {
                        Problems problems = new Problems();
                        binder.bind(field.form(), Map.of(list, Arrays.asList(row)), problems);
                        softly.assertThat(problems.has(list + "[0]"))
                                .as("%s of %s", row, field)
                                .isTrue();
                    });
                    Problems problems = new Problems();
                    binder.bind(field.form(), Map.of(list, java.util.Collections.nCopies(100_000, 1)), problems);
                    softly.assertThat(problems.all()).extracting(Problem::field).contains(list);
                }));
    }
}
