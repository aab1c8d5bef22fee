package vn.ketnap.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.platform.BusinessClock;

@KetNapTest
class CaseIncidentTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final String SECRETARY = TestOrganization.login("cell-secretary." + ORDINARY_CELL);

    @Autowired
    Workflow workflow;

    @Autowired
    RuntimeService runtime;

    @Autowired
    BusinessClock clock;

    @Test
    void aWithdrawalEndsEveryProcessOfTheCase() {
        String number = nominate();
        assertThat(workflow.openTasks(number)).hasSize(1);

        workflow.start("caseIncident", SECRETARY, withdrawal(number));

        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .count())
                .isZero();
    }

    @Test
    void aRefusedReportLeavesTheCaseAsItWas() {
        String number = nominate();
        Map<String, Object> incomplete = withdrawal(number);
        incomplete.remove("reason");

        assertThatThrownBy(() -> workflow.start("caseIncident", SECRETARY, incomplete))
                .hasStackTraceContaining("Chưa ghi nội dung này");

        assertThat(workflow.openTasks(number)).hasSize(1);
    }

    private String nominate() {
        clock.moveTo(START);
        return workflow.nominate(SECRETARY, TestCases.nomination(ORDINARY_CELL, START));
    }

    private static Map<String, Object> withdrawal(String number) {
        Map<String, Object> values = new HashMap<>();
        values.put("chosenCase", number);
        values.put("kind", "WITHDRAWN");
        values.put("happenedOn", START.toString());
        values.put("reason", "Người trong hồ sơ xin rút");
        return values;
    }
}
