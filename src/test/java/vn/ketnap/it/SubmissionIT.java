package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;

/** What the server does with submissions that are wrong, forged, not the sender's business or sent twice. */
@KetNapTest
class SubmissionIT {

    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final String TASK = "recordSympathizerResolution";

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    private String number;
    private OpenTask task;
    private TasklistApi secretary;

    @BeforeEach
    void nominate() {
        number = run.nominate(ORDINARY_CELL, DAY, Map.of());
        task = run.open(number, TASK);
        secretary = run.officer(task);
    }

    @Test
    void anEmptyFormIsRefusedWithEveryReasonAndNothingIsStored() {
        var before = Stored.rows(database);

        TasklistApi.Answer answer = secretary.submit(task.id(), Map.of());

        refusedInVietnamese(answer);
        assertThat(answer.body().path("problems"))
                .extracting(problem -> problem.path("field").asText())
                .contains("meetingDate", "meetingChair", "voteYes", "attendanceTotalOfficial");
        assertThat(Stored.rows(database)).isEqualTo(before);
    }

    @Test
    void valuesOfTheWrongKindAreRefused() {
        var before = Stored.rows(database);

        TasklistApi.Answer answer = secretary.submit(
                task.id(),
                run.values(number, task, Map.of("meetingDate", "31/02/2025", "voteYes", "bảy", "helper", List.of(1))));

        refusedInVietnamese(answer);
        assertThat(answer.body().path("problems"))
                .extracting(problem -> problem.path("field").asText())
                .contains("meetingDate", "voteYes");
        assertThat(Stored.rows(database)).isEqualTo(before);
    }

    @Test
    void aWrongNominationOpensNoCase() {
        var before = Stored.rows(database);

        TasklistApi.Answer answer =
                secretary.start("partyAdmission", Map.of("fullName", "Nguyễn Thị Lan", "citizenId", "12"));

        refusedInVietnamese(answer);
        assertThat(Stored.rows(database)).isEqualTo(before);
    }

    @Test
    void nobodyCompletesWithoutTheForm() {
        var before = Stored.rows(database);

        secretary.post("/task/" + task.id() + "/complete", Map.of()).expect(404);

        assertThat(Stored.rows(database)).isEqualTo(before);
    }

    @Test
    void anotherCellNeitherSeesNorCompletes() {
        TasklistApi stranger = run.as("cell-secretary.cb0002");
        var before = Stored.rows(database);

        assertThat(stranger.tasks(number)).isEmpty();
        assertThat(stranger.task(task.id()).status()).isIn(403, 404);
        assertThat(stranger.formVariables(task.id()).status()).isIn(403, 404);
        assertThat(stranger.claim(task.id(), "cell-secretary.cb0002").status()).isEqualTo(404);
        assertThat(stranger.submit(task.id(), run.values(number, task, Map.of()))
                        .status())
                .isEqualTo(404);
        assertThat(Stored.rows(database)).isEqualTo(before);
    }

    @Test
    void whoeverTookATaskMayGiveItBack() {
        secretary.claim(task.id(), "cell-secretary.cb0001").expect(204);

        secretary.post("/task/" + task.id() + "/unclaim", Map.of()).expect(204);

        assertThat(secretary.task(task.id()).expect(200).body().path("assignee").isNull())
                .isTrue();
    }

    @Test
    void nobodyTakesTheTaskForSomebodyElse() {
        assertThat(secretary.claim(task.id(), "cell-secretary.cb0002").status()).isEqualTo(400);

        assertThat(run.as("cell-secretary.cb0002").task(task.id()).status()).isIn(403, 404);
    }

    @Test
    void someoneWithoutTheRoleStartsNoCase() {
        assertThat(run.as("organization-board.du00")
                        .start("partyAdmission", Map.of())
                        .status())
                .isIn(403, 404);
    }

    @Test
    void variablesOfTheProcessCannotBeSubmitted() {
        Map<String, Object> forged = Map.of(
                "cellCode",
                "CB0002",
                "appraisal",
                true,
                "committeeVote",
                true,
                "outcome",
                "NOT_LISTED",
                "regulation",
                "X");

        secretary.submit(task.id(), run.values(number, task, forged)).expect(204);

        OpenTask next = run.open(number, "reviewSympathizer");
        assertThat(next.group()).isEqualTo("grassroots-officer.CS01");
        assertThat(variables(number))
                .containsEntry("cellCode", "CB0001")
                .doesNotContainKey("outcome")
                .containsEntry("regulation", run.file(number).regulation());
        assertThat(run.file(number).appraisal()).isFalse();
        assertThat(run.file(number).committeeVote()).isFalse();
    }

    @Test
    void theCaseOfAnotherTaskCannotBeSubmitted() {
        String other = run.nominate(ORDINARY_CELL, DAY, Map.of());
        long otherId = run.file(other).id();
        int entries = entries(otherId);

        secretary.submit(task.id(), run.values(number, task, Map.of("caseId", (int) otherId)));

        assertThat(entries(otherId)).isEqualTo(entries);
        assertThat(run.open(other, TASK)).isNotNull();
        assertThat(variables(number))
                .containsEntry("caseId", String.valueOf(run.file(number).id()));
    }

    @Test
    void aTaskCannotBeLeftByAnotherWay() {
        Map<String, Object> values = Map.of("outcome", Map.of("type", "String", "value", "NOT_LISTED"));
        var before = Stored.rows(database);

        for (String way : List.of("bpmnError", "bpmnEscalation", "resolve")) {
            TasklistApi.Answer answer = secretary.post(
                    "/task/" + task.id() + "/" + way,
                    Map.of("errorCode", "x", "escalationCode", "x", "variables", values));
            assertThat(answer.status()).as(way).isGreaterThanOrEqualTo(400);
        }

        assertThat(run.open(number, TASK).id()).isEqualTo(task.id());
        assertThat(Stored.rows(database)).isEqualTo(before);
    }

    /** Whoever may nominate could otherwise open the last stages of somebody else's case for his own cell. */
    @Test
    void nobodyStartsACaseInTheMiddle() {
        Map<String, Object> foreign = Map.of(
                "caseId", Map.of("type", "Long", "value", run.file(number).id()),
                "cellCode", Map.of("type", "String", "value", "CB0002"));
        var before = Stored.rows(database);

        TasklistApi.Answer answer = run.as("cell-secretary.cb0002")
                .post(
                        "/process-definition/key/partyAdmission/start",
                        Map.of(
                                "businessKey",
                                number,
                                "variables",
                                foreign,
                                "startInstructions",
                                List.of(Map.of("type", "startBeforeActivity", "activityId", "admissionStage"))));

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(Stored.rows(database)).isEqualTo(before);
    }

    @Test
    void nobodyWritesVariablesOrSendsMessages() {
        var before = Stored.rows(database);
        Map<String, Object> outcome = Map.of("outcome", Map.of("type", "String", "value", "NOT_LISTED"));

        assertThat(secretary
                        .post("/task/" + task.id() + "/variables", Map.of("modifications", outcome))
                        .status())
                .isEqualTo(404);
        assertThat(secretary
                        .post("/task/" + task.id() + "/localVariables", Map.of("modifications", outcome))
                        .status())
                .isEqualTo(404);
        assertThat(secretary
                        .post("/message", Map.of("messageName", "caseClosed", "businessKey", number))
                        .status())
                .isBetween(400, 499);
        assertThat(Stored.rows(database)).isEqualTo(before);
    }

    /** The register keeps no files and no talk; the engine would give both to anybody who names them. */
    @Test
    void nobodyCommentsOrAttaches() {
        var before = Stored.rows(database);
        String of = "/task/" + task.id();

        assertThat(secretary
                        .post(of + "/comment/create", Map.of("message", "Số căn cước 001"))
                        .status())
                .isEqualTo(404);
        assertThat(secretary.attach(task.id(), "Lý lịch").status()).isEqualTo(404);
        for (String read : List.of("/comment/x", "/attachment/x")) {
            assertThat(secretary.get(of + read).status()).as(read).isEqualTo(404);
        }
        assertThat(secretary.delete(of + "/attachment/x").status()).isEqualTo(404);
        assertThat(Stored.rows(database)).isEqualTo(before);
    }

    @Test
    void aFormSentTwiceAtOnceCountsOnce() throws Exception {
        TasklistApi secondWindow = run.newSession("cell-secretary.cb0001");
        Map<String, Object> values = run.values(number, task, Map.of());
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService windows = Executors.newFixedThreadPool(2);
        try {
            List<Future<TasklistApi.Answer>> answers = windows.invokeAll(Stream.of(secretary, secondWindow)
                    .map(window -> (Callable<TasklistApi.Answer>) () -> {
                        start.await();
                        return window.submit(task.id(), values);
                    })
                    .toList());

            assertThat(answers).extracting(answer -> answer.get().status()).containsOnlyOnce(204);
        } finally {
            windows.shutdownNow();
        }
        assertThat(entries(run.file(number).id())).isEqualTo(1);
        assertThat(count(
                        "select count(*) from resolution where case_id = ?",
                        run.file(number).id()))
                .isEqualTo(1);
        assertThat(run.open(number, "reviewSympathizer")).isNotNull();
    }

    private static void refusedInVietnamese(TasklistApi.Answer answer) {
        answer.expect(400);
        assertThat(answer.message()).startsWith("Chưa lưu, có");
        assertThat(answer.body().path("problems")).isNotEmpty().allSatisfy(problem -> assertThat(
                        problem.path("message").asText())
                .matches(".*[À-ỹ].*"));
    }

    private Map<String, String> variables(String caseNumber) {
        JsonNode found = run.as(TestOrganization.login("grassroots-officer.CS01")).tasks(caseNumber).stream()
                .findFirst()
                .map(open -> run.as("grassroots-officer.cs01")
                        .formVariables(open.path("id").asText())
                        .body())
                .orElseGet(() -> run.as("cell-secretary.cb0001")
                        .formVariables(run.open(caseNumber, TASK).id())
                        .body());
        Map<String, String> values = new java.util.TreeMap<>();
        found.properties()
                .forEach(one ->
                        values.put(one.getKey(), one.getValue().path("value").asText()));
        return values;
    }

    private int entries(long caseId) {
        return count("select count(*) from journal_entry where case_id = ?", caseId);
    }

    private int count(String sql, Object... arguments) {
        return database.queryForObject(sql, Integer.class, arguments);
    }
}
