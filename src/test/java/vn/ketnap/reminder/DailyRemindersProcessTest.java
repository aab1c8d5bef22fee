package vn.ketnap.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class DailyRemindersProcessTest {

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void theMorningsProcessCollectsForTheDayOfTheBusinessClock() {
        LocalDate decided = LocalDate.of(2026, 8, 3);
        CaseFile file = cases.open(TestOrganization.ORDINARY_CELL, decided);
        transactions.executeWithoutResult(status -> desk.record(file.id(), DateKind.ADMISSION_DECISION, decided));
        clock.moveTo(LocalDate.of(2026, 10, 5));

        String run = runtime.startProcessInstanceByKey("dailyReminders").getId();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(run)
                .singleResult()
                .getId());

        assertThat(runtime.createProcessInstanceQuery().processInstanceId(run).count())
                .isZero();
        assertThat(jdbc.queryForList(
                        """
                        select r.step from reminder r join deadline d on d.id = r.deadline_id
                        where d.case_id = ? and r.recipient = 'cell-secretary.cb0001'""",
                        String.class,
                        file.id()))
                .singleElement()
                .asString()
                .startsWith("OVERDUE-");
    }
}
