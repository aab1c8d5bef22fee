package vn.ketnap.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;

@KetNapTest
class FinishedTasksTest {

    private static final LocalDate START = LocalDate.of(2025, 7, 2);
    private static final String SECRETARY = "cell-secretary.cb0001";

    @Autowired
    FinishedTasks finished;

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    CaseDesk desk;

    @Autowired
    TransactionTemplate transactions;

    /** A step that was done twice, both entries equally near to the end of the task: the later entry is meant. */
    @Test
    void ofTwoEntriesEquallyNearTheLaterOneIsTold() {
        for (String order : new String[] {"+", "-"}) {
            clock.moveTo(START);
            String number = workflow.nominate(SECRETARY, TestCases.nomination(TestOrganization.ORDINARY_CELL, START));
            Workflow.OpenTask task = workflow.openTasks(number).get(0);
            clock.moveTo(START.plusDays(1));
            workflow.complete(task, SECRETARY, cases.values(task.taskId(), file(number), null, Map.of()));
            database.update(
                    """
                    insert into journal_entry (id, case_id, step, actor, done_at)
                    select id %s 1000000000, case_id, step, 'grassroots-officer.cs01', done_at from journal_entry
                    where step = ? and case_id = (select id from admission_case where number = ?)"""
                            .formatted(order),
                    task.taskId(),
                    number);

            assertThat(finished.said(request(task), SECRETARY)).hasValueSatisfying(sentence -> assertThat(sentence)
                    .contains(order.equals("+") ? "CS01" : "CB0001"));
        }
    }

    private CaseFile file(String number) {
        return transactions.execute(
                status -> desk.file(desk.find(number).orElseThrow().id()));
    }

    private static MockHttpServletRequest request(Workflow.OpenTask task) {
        return new MockHttpServletRequest("POST", "/engine-rest/task/" + task.id() + "/submit-form");
    }
}
