package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.demo.Workflow.OpenTask;

/** Numbers of papers and members over HTTP, also from two windows at once. */
@KetNapTest
class PaperNumberIT {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final String DECISION = "recordAdmissionDecision";

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    @Test
    void aDecisionNumberOfAnotherPersonIsRefused() {
        String first = upTo(DECISION);
        String second = upTo(DECISION);
        run.complete(first, DECISION, Map.of("paperNumber", "15-QĐ/ĐU"));

        TasklistApi.Answer refused =
                run.submit(second, DECISION, Map.of("paperNumber", "15-QD/DU")).expect(400);
        assertThat(refused.message()).contains("15-QĐ/ĐU", first, "66-QĐ/TW");
        run.complete(second, DECISION, Map.of("paperNumber", "16-QĐ/ĐU"));
    }

    @Test
    void aCvNumberOfAnotherPersonIsRefused() {
        String first = upTo("registerMember");
        String second = upTo("registerMember");
        run.complete(first, "registerMember", Map.of("cvNumber", "000002 AHI"));

        TasklistApi.Answer refused = run.submit(second, "registerMember", Map.of("cvNumber", "000002AHI"))
                .expect(400);
        assertThat(refused.message()).contains("000002 AHI", "38-HD/BTCTW, mục II.1.2");
    }

    @Test
    void aCardOfAnotherNumberIsRefused() {
        String number = upTo("announceConfirmation");
        String today = run.today().toString();

        TasklistApi.Answer refused = run.submit(
                        number, "announceConfirmation", Map.of("cardNumber", "111111111111", "cardHandedOn", today))
                .expect(400);
        assertThat(refused.message()).contains("Số thẻ phải là số định danh cá nhân", "347-QĐ/TW");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneGetsTheNumber() {
        String first = upTo(DECISION);
        String second = upTo(DECISION);

        AtOnce.oneWins(AtOnce.decide(run, first, second, "88-QĐ/ĐU"), "88-QĐ/ĐU", database);
    }

    private String upTo(String task) {
        String number = run.nominate(ORDINARY_CELL, START, Map.of());
        run.upTo(number, task);
        OpenTask open = run.open(number, task);
        assertThat(open.taskId()).isEqualTo(task);
        return number;
    }
}
