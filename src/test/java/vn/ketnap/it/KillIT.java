package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;

/**
 * The application is killed in the middle of its work: what it acknowledged is there, what it did not is not there by
 * half. One kill belongs to the build; {@code -Dkill.cycles=20} asks for more.
 */
class KillIT {

    static final String SECRETARY = "cell-secretary.cb0001";
    static final String OFFICER = "grassroots-officer.cs01";

    private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);
    private static final int CYCLES = Integer.getInteger("kill.cycles", 1);
    private static final int WINDOWS = 4;
    private static final int LONGEST_WAIT_MINUTES = 5;

    /** All that the engine and the register say of finished and open tasks, on the same footing. */
    private static final String DONE_IN_REGISTER =
            "select c.number || ' ' || j.step from journal_entry j join admission_case c on c.id = j.case_id order by 1";

    private static final String DONE_IN_ENGINE =
            """
            select p.business_key_ || ' ' || a.act_id_ from act_hi_actinst a
            join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
            where a.act_type_ = 'userTask' and a.end_time_ is not null order by 1""";

    private static final String OPEN_IN_ENGINE =
            """
            select e.business_key_ || ' ' || t.task_def_key_ from act_ru_task t
            join act_ru_execution e on e.id_ = t.proc_inst_id_ order by 1""";

    /** How many completions a start lives to see at least. */
    private static final int LEAST = 10;

    private final Random random = new Random();
    private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

    /** What the server said was done: number of the case and the step. */
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

    @TempDir
    Path data;

    @Test
    void whatWasAcknowledgedSurvivesAndNothingIsHalfDone() throws Exception {
        for (int cycle = 1; cycle <= CYCLES; cycle++) {
            KillableServer server = KillableServer.start(data, "--camunda.bpm.job-execution.enabled=false");
            try {
                workUntil(server, LEAST + random.nextInt(40));
            } finally {
                server.kill();
            }
            LOG.info("Kill {} of {}: {} completions acknowledged so far", cycle, CYCLES, acknowledged.size());
            check(data, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(CYCLES * LEAST);
    }

    /** Works in several windows at once and returns in the middle of it. */
    private void workUntil(KillableServer server, int completions) throws InterruptedException {
        CountDownLatch wanted = new CountDownLatch(completions);
        for (int window = 0; window < WINDOWS; window++) {
            Thread thread = new Thread(() -> work(server.port(), wanted));
            thread.setDaemon(true);
            thread.start();
        }
        assertThat(wanted.await(LONGEST_WAIT_MINUTES, TimeUnit.MINUTES))
                .as("work gets done: %s, %s", acknowledged, failures)
                .isTrue();
        assertThat(failures).isEmpty();
    }

    private void work(int port, CountDownLatch wanted) {
        TasklistApi secretary = TasklistApi.login(port, SECRETARY, KillTarget.PASSWORD);
        TasklistApi officer = TasklistApi.login(port, OFFICER, KillTarget.PASSWORD);
        try {
            while (true) {
                String number = nominate(secretary);
                submit(secretary, number, "recordSympathizerResolution", wanted);
                submit(officer, number, "reviewSympathizer", wanted);
            }
        } catch (UncheckedIOException e) {
            LOG.debug("The server is gone", e);
        } catch (RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    private String nominate(TasklistApi secretary) {
        JsonNode started = secretary
                .start("partyAdmission", TestCases.nomination(TestOrganization.ORDINARY_CELL, today))
                .expect(200)
                .body();
        return started.path("businessKey").asText();
    }

    private void submit(TasklistApi officer, String number, String step, CountDownLatch wanted) {
        String task = officer.tasks(number).get(0).path("id").asText();
        Map<String, Object> values = step.equals("reviewSympathizer")
                ? Map.of(
                        "reviewDecision",
                        "APPROVED",
                        "reviewDate",
                        today.toString(),
                        "reviewNumber",
                        numberOf(number) + "-CV/ĐU",
                        "reviewSigner",
                        "Vũ Đình Khánh Toàn")
                : resolution(number, officer.formVariables(task).expect(200).body(), today);
        officer.submit(task, values).expect(204);
        acknowledged.add(number + " " + step);
        wanted.countDown();
    }

    /** What a cell of twelve says unanimously. */
    static Map<String, Object> resolution(String number, JsonNode form, LocalDate today) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "meetingDate",
                today.toString(),
                "meetingChair",
                "Trần Thị Minh Nguyệt",
                "meetingSecretary",
                "Lê Văn Thành Đạt",
                "attendanceTotalOfficial",
                12,
                "attendanceTotalProbationary",
                0,
                "attendancePresentOfficial",
                12,
                "attendancePresentProbationary",
                0,
                "overrideReason",
                "Danh sách chưa cập nhật"));
        values.putAll(Map.of(
                "voteMethod",
                "SECRET_BALLOT",
                "voteYes",
                12,
                "voteNo",
                0,
                "paperNumber",
                numberOf(number) + "-NQ/CB",
                "paperSigner",
                form.path("paperSigner").path("value").asText(),
                "helper",
                firstChoice(form.path("helpers").path("value").asText())));
        return values;
    }

    /** A body gives a number once: that of the case stands for it. */
    private static String numberOf(String caseNumber) {
        return caseNumber.substring(caseNumber.lastIndexOf('-') + 1);
    }

    private static String firstChoice(String choices) {
        try {
            return new ObjectMapper().readTree(choices).get(0).path("value").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(choices, e);
        }
    }

    /** Engine and register agree on a data folder, and what was acknowledged is in it. */
    static void check(Path data, Collection<String> acknowledged) {
        var source = new SingleConnectionDataSource("jdbc:h2:file:" + data.resolve("ketnap"), "sa", "", true);
        try {
            JdbcTemplate database = new JdbcTemplate(source);
            List<String> inRegister = database.queryForList(DONE_IN_REGISTER, String.class);
            assertThat(inRegister).as("acknowledged").containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(database.queryForList(DONE_IN_ENGINE, String.class)).isEqualTo(inRegister);
            assertThat(database.queryForList(OPEN_IN_ENGINE, String.class))
                    .as("one task is open in every case, and nothing of it is stored")
                    .doesNotContainAnyElementsOf(inRegister)
                    .hasSize(count(database, "admission_case"));
            assertThat(count(database, "act_hi_procinst where proc_def_key_ = 'partyAdmission'"))
                    .isEqualTo(count(database, "admission_case"));
            assertThat(count(database, "resolution")).isEqualTo(done(inRegister, "recordSympathizerResolution"));
            assertThat(count(database, "case_date where kind = 'SYMPATHIZER_RESOLUTION'"))
                    .isEqualTo(done(inRegister, "recordSympathizerResolution"));
            assertThat(count(database, "case_date where kind = 'SYMPATHIZER_REVIEW'"))
                    .isEqualTo(done(inRegister, "reviewSympathizer"));
        } finally {
            source.destroy();
        }
    }

    private static int done(List<String> steps, String step) {
        return (int) steps.stream().filter(done -> done.endsWith(" " + step)).count();
    }

    private static int count(JdbcTemplate database, String from) {
        return database.queryForObject("select count(*) from " + from, Integer.class);
    }
}
