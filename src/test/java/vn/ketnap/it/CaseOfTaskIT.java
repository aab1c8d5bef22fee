package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.demo.Workflow.OpenTask;

/** From a task to the case it is about, for those who see the task. */
@KetNapTest
class CaseOfTaskIT {

    @Autowired
    CaseRun run;

    private String number;
    private OpenTask task;

    @BeforeEach
    void nominate() {
        number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        task = run.open(number, "recordSympathizerResolution");
    }

    @Test
    void whoSeesTheTaskLearnsTheNumber() {
        TasklistApi.Answer answer = caseOf(run.officer(task)).expect(200);

        assertThat(answer.body().path("number").asText()).isEqualTo(number);
    }

    @Test
    void othersLearnNothing() {
        assertThat(caseOf(run.as("cell-secretary.cb0002")).status()).isEqualTo(404);
        TasklistApi nobody = run.newSession("cell-secretary.cb0001");
        nobody.forgetSession();
        assertThat(caseOf(nobody).status()).isEqualTo(401);
    }

    @Test
    void aTaskThatIsDoneIsGone() {
        run.complete(number, task.taskId(), Map.of());

        assertThat(caseOf(run.officer(task)).status()).isEqualTo(404);
    }

    private TasklistApi.Answer caseOf(TasklistApi api) {
        return api.own("/tasks/" + task.id() + "/case");
    }
}
