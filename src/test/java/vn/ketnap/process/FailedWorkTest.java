package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.NoSuchElementException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.engine.setup.FailedWork;
import vn.ketnap.it.CaseRun;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;

/** Work of the engine that fails is told at once, with its cause, and done again on a press. */
@KetNapTest
class FailedWorkTest {

    private static final String MOVE =
            "update case_date set kind = ? where kind = ? and case_id = (select id from admission_case where number = ?)";

    @Autowired
    CaseRun run;

    @Autowired
    FailedWork failed;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Test
    void whatFailsIsToldAtOnceAndDoneWhenTheCauseIsGone() {
        String number = run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(number, "registerMember");
        clock.moveTo(run.file(number).officialDate().orElseThrow());
        String timer = management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number, "probation")
                        .singleResult()
                        .getId())
                .timers()
                .singleResult()
                .getId();
        database.update(MOVE, "CLOSED", "OFFICIAL", number);

        assertThatThrownBy(() -> management.executeJob(timer)).isInstanceOf(RuntimeException.class);

        assertThat(failed.all())
                .filteredOn(failure -> failure.id().equals(timer))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.caseNumber()).isEqualTo(number);
                    assertThat(failure.label()).isEqualTo("Hết mười hai tháng dự bị");
                    assertThat(failure.cause()).isEqualTo("NoSuchElementException");
                    assertThat(failure.again()).isTrue();
                });
        assertThat(failed.health().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(failed.health().getStatus().getDescription())
                .startsWith("Việc của quy trình bị lỗi: ")
                .contains("Hết mười hai tháng dự bị");
        assertThatThrownBy(() -> failed.tryAgain(timer))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Làm lại vẫn lỗi");

        database.update(MOVE, "OFFICIAL", "CLOSED", number);
        failed.tryAgain(timer);

        assertThat(failed.all()).noneMatch(failure -> failure.id().equals(timer));
        assertThatThrownBy(() -> failed.tryAgain(timer)).isInstanceOf(NoSuchElementException.class);
    }
}
