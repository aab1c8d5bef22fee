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
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow.OpenTask;

/** Two windows that decide on two persons with one number at the same moment. */
final class AtOnce {

    private static final String DECISION = "recordAdmissionDecision";

    private AtOnce() {}

    static List<TasklistApi.Answer> decide(CaseRun run, String first, String second, String paperNumber) {
        ExecutorService windows = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Callable<TasklistApi.Answer>> both = Stream.of(first, second)
                    .map(number -> {
                        OpenTask task = run.open(number, DECISION);
                        Map<String, Object> values = run.values(number, task, Map.of("paperNumber", paperNumber));
                        TasklistApi window = run.newSession(TestOrganization.login(task.group()));
                        return (Callable<TasklistApi.Answer>) () -> {
                            start.await();
                            return window.submit(task.id(), values);
                        };
                    })
                    .toList();
            List<TasklistApi.Answer> answers = new ArrayList<>();
            for (Future<TasklistApi.Answer> answer : windows.invokeAll(both)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            windows.shutdownNow();
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
