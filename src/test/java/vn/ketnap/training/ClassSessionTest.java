package vn.ketnap.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.ketnap.TestOrganization.DIRECT_CELL;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.TrainingAnswers;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** A class from opening to certificates in the real engine, with the cases that wait for it. */
@KetNapTest
class ClassSessionTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 8);
    private static final String CENTER = TestOrganization.login("political-center.DU00");
    private static int classes;

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    TrainingAnswers answers;

    @Autowired
    CertificateRegister certificates;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    private String session;

    @BeforeEach
    void newNumber() {
        session = "LOP-2025-T" + ++classes;
    }

    @Test
    void aClassTakesInAllWhoWaitAndBringsEachTheResult() {
        String passes = waiting(ORDINARY_CELL);
        String fails = waiting(DIRECT_CELL);

        open();
        assertThat(taskOf(passes)).isEqualTo("recordClassResult");
        assertThat(taskOf(fails)).isEqualTo("recordClassResult");
        assertThat(file(passes).date(DateKind.CLASS_ENROLLED)).contains(START);

        clock.moveTo(START.plusDays(5));
        grade(results(Map.of(file(fails).applicant().fullName(), "FAILED")));
        workflow.runDueJobs();

        assertThat(taskOf(passes)).isEqualTo("proposeDossier");
        assertThat(file(passes).date(DateKind.CERTIFICATE_ISSUED)).contains(START.plusDays(5));
        assertThat(certificates.of(file(passes).id())).hasSize(1);
        assertThat(taskOf(fails)).isEqualTo("enrolInClass");
        assertThat(certificates.of(file(fails).id())).isEmpty();
        assertThat(workflow.openTasks(session)).isEmpty();
    }

    @Test
    void whoGotTheResultAloneOrWhoseCaseEndedIsSkipped() {
        String alone = waiting(ORDINARY_CELL);
        String ended = waiting(ORDINARY_CELL);
        String stays = waiting(ORDINARY_CELL);
        open();
        clock.moveTo(START.plusDays(5));
        Map<String, Object> results = results(Map.of());
        complete(alone, "recordClassResult", CENTER, cases.values("recordClassResult", file(alone), null, Map.of()));
        transactions.executeWithoutResult(
                status -> desk.file(file(ended).id()).close(CaseStatus.WITHDRAWN, clock.today(), "Xin rút"));

        RefusedException stale = refused(results);
        assertThat(stale.getMessage()).contains("Danh sách lớp đã thay đổi");

        grade(results(Map.of()));
        workflow.runDueJobs();

        assertThat(taskOf(stays)).isEqualTo("proposeDossier");
        assertThat(certificates.of(file(alone).id())).hasSize(1);
        assertThat(certificates.of(file(ended).id())).isEmpty();
    }

    @Test
    void everythingWrongWithTheResultsIsSaidAtOnceAndByName() {
        String first = waiting(ORDINARY_CELL);
        waiting(ORDINARY_CELL);
        open();
        clock.moveTo(START.plusDays(5));
        Map<String, Object> results = new HashMap<>(results(Map.of()));
        List<Map<String, Object>> rows = rows(results);
        rows.forEach(row -> row.put("certificateNumber", "1/CN"));
        rows.get(0).put("grade", null);
        results.put("courseIssuedOn", START.toString());
        results.put("results", rows);

        RefusedException refusal = refused(results);

        assertThat(refusal.getMessage())
                .contains("chưa xếp loại", "ghi cho hai người", "(Bế giảng lớp)", "06-HD/TW, điểm 3.1");
        assertThat(taskOf(first)).isEqualTo("recordClassResult");
        rows.remove(0);
        assertThat(refused(results).getMessage()).contains("Chưa ghi kết quả của");
    }

    @Test
    void onlyTheChosenAreInTheClassAndNoMoreThanItHasPlaces() {
        String chosen = waiting(ORDINARY_CELL);
        String later = waiting(ORDINARY_CELL);
        clock.moveTo(START);
        Map<String, Object> values = new HashMap<>(answers.openClass(session, START));
        values.put("capacity", 1);
        values.remove("everybody");

        values.put("enrolled", List.of(chosen, later));
        RefusedException full = refusal(() -> workflow.start("classSession", CENTER, values));
        assertThat(full.getMessage()).contains("Lớp có 1 chỗ mà ghi danh 2 người");
        values.put("enrolled", List.of("HS-2025-9999999"));
        RefusedException stranger = refusal(() -> workflow.start("classSession", CENTER, values));
        assertThat(stranger.problems()).extracting("field").containsExactly("enrolled");
        assertThat(taskOf(chosen)).isEqualTo("enrolInClass");

        values.put("enrolled", List.of(chosen));
        workflow.start("classSession", CENTER, values);
        assertThat(taskOf(chosen)).isEqualTo("recordClassResult");
        assertThat(taskOf(later)).isEqualTo("enrolInClass");
        assertThat(workflow.openTasks(session)).hasSize(1);
    }

    @Test
    void aClassNeedsAFreeNumberAndDaysInOrder() {
        open();
        Map<String, Object> values = new HashMap<>(answers.openClass(session, START));
        values.put("toDate", START.minusDays(1).toString());

        RefusedException refusal = refusal(() -> workflow.start("classSession", CENTER, values));

        assertThat(refusal.problems()).extracting("field").containsExactlyInAnyOrder("number", "toDate");
    }

    /** A case that waits at the class, brought there through the engine; everybody has a name of his or her own. */
    private String waiting(String cell) {
        clock.moveTo(START);
        Map<String, Object> person = TestCases.nomination(cell, START);
        person.put("fullName", "Đinh Thị Hồng " + person.get("citizenId"));
        String number = workflow.nominate(TestOrganization.login("cell-secretary." + cell), person);
        for (String task : List.of(
                "recordSympathizerResolution", "reviewSympathizer", "proposeAwarenessClass", "approveAwarenessClass")) {
            OpenTask open = workflow.openTasks(number).get(0);
            complete(
                    number,
                    task,
                    TestOrganization.login(open.group()),
                    cases.values(task, file(number), null, Map.of()));
        }
        assertThat(taskOf(number)).isEqualTo("enrolInClass");
        return number;
    }

    private void open() {
        clock.moveTo(START);
        workflow.start("classSession", CENTER, answers.openClass(session, START));
    }

    private Map<String, Object> results(Map<String, String> gradeByName) {
        Map<String, Object> values = new HashMap<>(answers.gradeClass(session, clock.today()));
        Map<Long, String> names = new HashMap<>();
        transactions.executeWithoutResult(status -> lines().forEach(line -> names.put(line.enrolment(), line.name())));
        List<Map<String, Object>> rows = rows(values);
        for (Map<String, Object> row : rows) {
            String grade = gradeByName.get(names.get((Long) row.get("enrolment")));
            if ("FAILED".equals(grade)) {
                row.put("grade", grade);
                row.put("certificateNumber", null);
            }
        }
        values.put("results", rows);
        return values;
    }

    @Autowired
    GradeClass grading;

    @SuppressWarnings("unchecked")
    private List<GradeClass.Line> lines() {
        return (List<GradeClass.Line>) grading.prefill(session).get("students");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> rows(Map<String, Object> values) {
        List<Map<String, Object>> rows = new ArrayList<>();
        ((List<Map<String, Object>>) values.get("results")).forEach(row -> rows.add(new HashMap<>(row)));
        return rows;
    }

    private void grade(Map<String, Object> values) {
        complete(session, "gradeClass", CENTER, values);
    }

    private RefusedException refused(Map<String, Object> values) {
        return refusal(() -> grade(values));
    }

    private static RefusedException refusal(Runnable work) {
        Throwable thrown = catchThrowableOfType(RuntimeException.class, work::run);
        while (thrown != null && !(thrown instanceof RefusedException)) {
            thrown = thrown.getCause();
        }
        assertThat(thrown).as("a refusal").isNotNull();
        return (RefusedException) thrown;
    }

    private void complete(String key, String taskId, String actor, Map<String, Object> values) {
        OpenTask task = workflow.openTasks(key).stream()
                .filter(open -> open.taskId().equals(taskId))
                .findFirst()
                .orElseThrow();
        workflow.complete(task, actor, values);
    }

    private String taskOf(String number) {
        return workflow.openTasks(number).get(0).taskId();
    }

    private CaseFile file(String number) {
        return transactions.execute(status -> cases.reload(desk.find(number).orElseThrow()));
    }
}
