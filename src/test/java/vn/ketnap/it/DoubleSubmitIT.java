package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.platform.BusinessClock;

/**
 * Two windows send every form of a whole admission at the same moment: one counts, the other is told who was first. At
 * least 60 pairs in the normal build, 10,000 with {@code -Pfull}.
 */
@KetNapTest
class DoubleSubmitIT {

    private static final int PAIRS = Boolean.getBoolean("ketnap.full") ? 10_000 : 60;

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    @Autowired
    BusinessClock clock;

    @Autowired
    Workflow workflow;

    private final ExecutorService windows = Executors.newFixedThreadPool(2);
    private final Map<String, TasklistApi> secondWindows = new ConcurrentHashMap<>();

    @AfterEach
    void close() {
        windows.shutdownNow();
    }

    @Test
    void oneOfTwoCountsAndTheOtherHearsWhoWasFirst() {
        List<String> wrong = new ArrayList<>();
        int pairs = 0;
        while (pairs < PAIRS) {
            String number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
            List<String> done = run.toTheEnd(number, (task, values) -> wrong.addAll(outcome(task, both(task, values))));
            pairs += done.size();
            assertThat(entries(number)).isEqualTo(done.size());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aFormFromAForgottenWindowIsAnsweredOnlyToThoseWhoMayReadTheCase() {
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        OpenTask task = run.open(number, "recordSympathizerResolution");
        Map<String, Object> values = run.values(number, task, Map.of());
        TasklistApi secretary = run.officer(task);
        secretary.submit(task.id(), values).expect(204);

        TasklistApi.Answer late = secretary.submit(task.id(), values).expect(409);
        TasklistApi.Answer stranger = run.as("cell-secretary.cb0002").submit(task.id(), values);
        TasklistApi.Answer unknown =
                run.as("cell-secretary.cb0002").submit("x" + task.id().substring(1), values);

        assertThat(late.message()).matches("Việc này đã được .+ hoàn thành lúc \\d\\d:\\d\\d ngày 01/09/2025\\.");
        assertThat(stranger.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(stranger.message()).isEqualTo(unknown.message());
    }

    /** A case entered late: the twelve months are over while the tasks of probation are still done, by different people. */
    @Test
    void parallelTasksAndTheEndOfProbationAreNoConflict() {
        for (int round = 0; round < 3; round++) {
            String number = run.nominate(ORDINARY_CELL, LocalDate.of(2024, 9, 2), Map.of());
            run.upTo(number, "registerMember");
            clock.moveTo(run.file(number).officialDate().orElseThrow().plusDays(1));
            List<Callable<Integer>> work = new ArrayList<>();
            for (OpenTask task : workflow.openTasks(number)) {
                Map<String, Object> values = run.values(number, task, Map.of());
                TasklistApi window = run.newSession(TestOrganization.login(task.group()));
                work.add(() -> window.submit(task.id(), values).status());
            }
            assertThat(work).hasSize(3);
            work.add(() -> {
                try {
                    workflow.runDueJobs();
                } catch (ConcurrencyFailureException later) {
                    // the job waits for its next turn, nobody hears of it
                }
                return 204;
            });

            assertThat(AtOnce.both(work)).containsOnly(204);
            workflow.runDueJobs();
            assertThat(workflow.openTasks(number)).extracting(OpenTask::taskId).contains("receiveSelfReview");
        }
    }

    /** A new person, and one of whom the register knows from a case that was withdrawn. */
    @Test
    void oneOfTwoNominationsOpensACase() {
        try (LogLines log = new LogLines()) {
            for (int round = 0; round < 5; round++) {
                Map<String, Object> person = Map.of("citizenId", TestCases.citizenId("1994-03-20", "FEMALE"));
                clock.moveTo(LocalDate.of(2025, 9, 1));
                AtOnce.nominate(run, person, database);
                database.update(
                        """
                        update admission_case set status = 'WITHDRAWN', held_applicant_id = null
                        where applicant_id = (select id from applicant where citizen_id = ?)""",
                        person.get("citizenId"));
                AtOnce.nominate(run, person, database);
                assertThat(log.holding(person.get("citizenId").toString())).isEmpty();
            }
        }
    }

    private List<TasklistApi.Answer> both(OpenTask task, Map<String, Object> values) {
        TasklistApi first = run.officer(task);
        TasklistApi second =
                secondWindows.computeIfAbsent(TestOrganization.login(task.group()), login -> run.newSession(login));
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<TasklistApi.Answer> answers = new ArrayList<>();
            for (Future<TasklistApi.Answer> answer : windows.invokeAll(Stream.of(first, second)
                    .map(window -> (Callable<TasklistApi.Answer>) () -> {
                        start.await();
                        return window.submit(task.id(), values);
                    })
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> outcome(OpenTask task, List<TasklistApi.Answer> answers) {
        boolean oneCounted =
                answers.stream().filter(answer -> answer.status() == 204).count() == 1;
        boolean oneWasTold = answers.stream()
                        .filter(answer -> answer.status() == 409)
                        .filter(answer -> answer.message().startsWith("Việc này đã được "))
                        .count()
                == 1;
        return oneCounted && oneWasTold ? List.of() : List.of(task.taskId() + " " + answers);
    }

    private int entries(String number) {
        return database.queryForObject(
                "select count(*) from journal_entry where case_id = (select id from admission_case where number = ?)",
                Integer.class,
                number);
    }
}
