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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.TrainingAnswers;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.FormBinder;
import vn.ketnap.platform.FormLabels;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.incident.ReportIncident;
import vn.ketnap.procedure.register.Verifications;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.procedure.sympathizer.NominatePerson;
import vn.ketnap.training.GradeClass;
import vn.ketnap.training.OpenClass;
import vn.ketnap.vocabulary.IncidentKind;
import vn.ketnap.vocabulary.Stage;

/**
 * What every form makes of values at its limits, generated from the records: a case goes its whole way, and before each
 * step all fields of that step are tried out on it, without the engine and without leaving a trace.
 */
@KetNapTest
class FormLimitsTest {

    private static final String CELL = TestOrganization.ORDINARY_CELL;
    private static final LocalDate START = LocalDate.of(2024, 9, 3);

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

    @Autowired
    ApplicationContext context;

    @Autowired
    TestCases cases;

    @Autowired
    Steps steps;

    @Autowired
    NominatePerson nominations;

    @Autowired
    ReportIncident incidents;

    @Autowired
    CaseDesk desk;

    @Autowired
    OpenClass classes;

    @Autowired
    GradeClass grades;

    @Autowired
    TrainingAnswers trainings;

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

    private final Map<String, List<FormField>> fields = new HashMap<>();
    private FormTrials trials;

    @BeforeEach
    void nothingTried() {
        trials = new FormTrials(transactions, database, labels, clock, new Strangers(jdbc, CELL));
    }

    @Test
    void noStepTakesWhatCannotBeOrFailsOverIt() {
        FormField.all(context).forEach(field -> fields.computeIfAbsent(field.task(), task -> new ArrayList<>())
                .add(field));
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
        assertThat(trials.tried()).isGreaterThan(600);
        assertThat(trials.wrong()).isEmpty();
    }

    @Test
    void noNominationTakesWhatCannotBeOrFailsOverIt() {
        clock.moveTo(START);
        collect("nominatePerson");
        Map<String, Object> usual = TestCases.nomination(CELL, START);
        trials.tryOut(fields.get("nominatePerson"), LocalDate.of(1994, 3, 20), usual, values -> {
            nominations.nominate(values, TestOrganization.login("cell-secretary." + CELL));
            return null;
        });
        assertThat(trials.tried()).isGreaterThan(40);
        assertThat(trials.wrong()).isEmpty();
    }

    @Test
    void noReportOfAnIncidentTakesWhatCannotBeOrFailsOverIt() {
        cases.open("CB0002", START);
        CaseFile file = cases.before("registerMember", CELL, START);
        transactions.executeWithoutResult(status -> desk.file(file.id()).enter(Stage.PROBATION));
        collect("reportIncident");
        FormField chosenCase = fields.get("reportIncident").stream()
                .filter(field -> field.name().equals("chosenCase"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> usual = new HashMap<>(Map.of(
                "chosenCase", file.number(),
                "happenedOn", clock.today().toString(),
                "newDate", clock.today().toString(),
                "dateKind", "CEREMONY",
                "reason", "Theo đơn của người trong hồ sơ"));
        for (IncidentKind kind : IncidentKind.values()) {
            usual.put("kind", kind.name());
            String board = TestOrganization.login("organization-board.DU00");
            LocalDate birth = file.applicant().birthDate();
            trials.tryOut(fields.get("reportIncident"), birth, usual, values -> incidents.report(values, board));
            String secretary = TestOrganization.login("cell-secretary." + CELL);
            trials.assertUnknown(chosenCase, usual, values -> incidents.report(values, secretary));
        }
        assertThat(trials.tried()).isGreaterThan(200);
        assertThat(trials.wrong()).isEmpty();
    }

    @Test
    void noClassTakesWhatCannotBeOrFailsOverIt() {
        String center = TestOrganization.login("political-center.DU00");
        CaseFile file = cases.before("enrolInClass", CELL, START);
        LocalDate today = clock.today();
        Map<String, Object> opened = trainings.openClass("LOP-2024-GH1", today);
        Function<String, Set<String>> waiting = unit -> Set.of(file.number());
        long session = transactions.execute(
                status -> classes.open(opened, waiting, center).session().id());
        jdbc.update(
                """
                insert into training_class (id, number, name, center_code, from_date, to_date, version)
                select id + 1000000, 'LOP-2024-GH3', name, 'CS02', from_date, to_date, 0 from training_class where id = ?""",
                session);
        collect("enrolInClass");
        tryOut("enrolInClass", file, null);
        cases.complete("enrolInClass", file, Map.of("trainingClass", session));

        collect("openClass");
        Map<String, Object> another = new HashMap<>(trainings.openClass("LOP-2024-GH2", today));
        another.remove("everybody");
        trials.tryOut(
                fields.get("openClass"),
                LocalDate.of(1930, 1, 1),
                another,
                values -> classes.open(values, waiting, center));

        collect("gradeClass");
        clock.moveTo(today.plusDays(5));
        Map<String, Object> graded = trainings.gradeClass("LOP-2024-GH1", clock.today());
        trials.tryOut(
                fields.get("gradeClass"),
                LocalDate.of(1930, 1, 1),
                graded,
                values -> grades.grade("LOP-2024-GH1", values, center));
        assertThat(trials.tried()).isGreaterThan(50);
        assertThat(trials.wrong()).isEmpty();
    }

    private void collect(String task) {
        fields.put(
                task,
                FormField.all(context).stream()
                        .filter(field -> field.task().equals(task))
                        .toList());
    }

    private Long subject(String task, CaseFile file) {
        return task.equals("recordVerificationReply")
                ? verifications.open(file.id()).get(0)
                : null;
    }

    private void tryOut(String task, CaseFile file, Long subject) {
        Map<String, Object> usual = TestCases.isUsual(task) ? cases.values(task, file, subject, Map.of()) : Map.of();
        trials.tryOut(
                fields.get(task),
                file.applicant().birthDate(),
                usual,
                values -> steps.complete(task, file.id(), subject, values, "test"));
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
                .filteredOn(field -> !labels.of(field.task()).containsKey(FormTrials.inRow(field)))
                .extracting(FormField::toString)
                .isSubsetOf(
                        "gradeClass.results[0].enrolment",
                        "nominatePerson.sourceCodes",
                        "nominatePerson.specialGroups",
                        "openClass.enrolled",
                        "openClass.everybody",
                        "planVerification.absent[0].reason",
                        "reviewSympathizerList.persons[0].listed");
        assertThat(labels.of("reportIncident"))
                .containsEntry("happenedOn", "Ngày xảy ra")
                .containsEntry("paperNumber", "Số, ký hiệu văn bản");
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
