package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;

/** Two windows that ask at the same moment for what may be only once. */
final class AtOnce {

    private static final String DECISION = "recordAdmissionDecision";

    private AtOnce() {}

    static List<TasklistApi.Answer> decide(CaseRun run, String first, String second, String paperNumber) {
        return both(Stream.of(first, second)
                .map(number -> {
                    OpenTask task = run.open(number, DECISION);
                    Map<String, Object> values = run.values(number, task, Map.of("paperNumber", paperNumber));
                    TasklistApi window = run.newSession(TestOrganization.login(task.group()));
                    return (Callable<TasklistApi.Answer>) () -> window.submit(task.id(), values);
                })
                .toList());
    }

    /** The secretaries of two cells nominate the same person; one of them opens a case, the other hears of it. */
    static void nominate(CaseRun run, Map<String, Object> person, JdbcTemplate database) {
        List<TasklistApi.Answer> answers = both(Stream.of(TestOrganization.ORDINARY_CELL, TestOrganization.SECTION_CELL)
                .map(cell -> {
                    Map<String, Object> values = TestCases.nomination(cell, run.today(), person);
                    TasklistApi window = run.newSession(TestOrganization.login("cell-secretary." + cell));
                    return (Callable<TasklistApi.Answer>) () -> window.start("partyAdmission", values);
                })
                .toList());

        assertThat(answers).extracting(TasklistApi.Answer::status).containsOnlyOnce(200);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.status()).isIn(400, 409);
                    assertThat(lost.message())
                            .containsAnyOf(
                                    "Người này vừa được giới thiệu ở nơi khác",
                                    "Người mang số định danh này đang có hồ sơ",
                                    "vừa được thay đổi ở nơi khác");
                });
        assertThat(database.queryForObject(
                        """
                        select count(*) from admission_case c join applicant a on a.id = c.applicant_id
                        where a.citizen_id = ? and c.status = 'RUNNING'""",
                        Integer.class,
                        person.get("citizenId")))
                .isEqualTo(1);
    }

    /** What all of them hear, who begin at the same moment. */
    static <T> List<T> both(List<Callable<T>> windows) {
        ExecutorService people = Executors.newFixedThreadPool(windows.size());
        CyclicBarrier start = new CyclicBarrier(windows.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : people.invokeAll(windows.stream()
                    .map(window -> (Callable<T>) () -> {
                        start.await();
                        return window.call();
                    })
                    .toList())) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            people.shutdownNow();
        }
    }

    static void oneWins(List<TasklistApi.Answer> answers, String paperNumber, JdbcTemplate database) {
        assertThat(answers).extracting(TasklistApi.Answer::status).containsOnlyOnce(204);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .singleElement()
                .satisfies(lost -> {
                    assertThat(lost.status()).isIn(400, 409);
                    assertThat(lost.message()).containsAnyOf(paperNumber, "vừa được thay đổi ở nơi khác");
                });
        assertThat(database.queryForObject(
                        "select count(*) from case_paper where kind = 'ADMISSION_DECISION' and paper_number = ?",
                        Integer.class,
                        paperNumber))
                .isEqualTo(1);
    }
}
