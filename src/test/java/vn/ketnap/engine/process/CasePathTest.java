package vn.ketnap.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.platform.BusinessClock;

/** The processes of a case in the order in which they ran, also when they began in the same moment. */
@KetNapTest
class CasePathTest {

    private static final LocalDate START = LocalDate.of(2025, 7, 2);

    @Autowired
    CasePath path;

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Test
    void theCallerComesBeforeWhatItCalled() {
        clock.moveTo(START);
        // the ids of the engine are drawn: of eight cases some have the called one first
        for (int i = 0; i < 8; i++) {
            String number = nominated();
            database.update(
                    "update act_hi_procinst set start_time_ = timestamp '2025-07-02 07:00:00' where business_key_ = ?",
                    number);

            List<CasePath.Run> runs = path.of(number);
            assertThat(runs).extracting(CasePath.Run::process).containsExactly("partyAdmission", "sympathizer");
        }
    }

    @Test
    void visitsOfOneMomentComeInTheOrderOfTheDiagram() {
        clock.moveTo(START);
        String number = nominated();
        database.update(
                """
                update act_hi_actinst set start_time_ = timestamp '2025-07-02 07:00:00' where proc_inst_id_ in
                  (select id_ from act_hi_procinst where business_key_ = ?)""",
                number);

        List<CasePath.Run> runs = path.of(number);
        assertThat(runs.get(0).visits()).extracting(CasePath.Visit::type).startsWith("startEvent");
        assertThat(runs.get(0).visits()).last().extracting(CasePath.Visit::type).isEqualTo("callActivity");
        assertThat(runs.get(1).visits()).extracting(CasePath.Visit::type).startsWith("startEvent");
        assertThat(runs.get(1).visits()).last().extracting(CasePath.Visit::type).isEqualTo("userTask");
    }

    private String nominated() {
        return workflow.nominate(
                TestOrganization.login("cell-secretary." + TestOrganization.ORDINARY_CELL),
                TestCases.nomination(TestOrganization.ORDINARY_CELL, START));
    }
}
