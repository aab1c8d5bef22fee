package vn.ketnap.procedure.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.Stage;

/** Members abroad hand in their slip: 38-HD/BTCTW, section II.4.3.1. */
@KetNapTest
class StayAbroadTest {

    @Autowired
    TestCases cases;

    @Autowired
    ReportIncident incidents;

    @Autowired
    CaseDesk desk;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    private CaseFile file;

    @ParameterizedTest
    @CsvSource({"ABROAD_OFFICIAL, T31, 2026-12-14", "ABROAD_TEMPORARY, T32, 2026-10-30"})
    void theSlipIsHandedInWithinItsDays(String kind, String limit, LocalDate due) {
        file = cases.before("recordNewMemberClass", ORDINARY_CELL, LocalDate.of(2026, 1, 5));
        transactions.executeWithoutResult(status -> desk.enter(file.id(), Stage.PROBATION));
        LocalDate left = LocalDate.of(2026, 9, 18);
        clock.moveTo(left);
        assertThat(refused("ABROAD_SLIP", left, Map.of()))
                .extracting(Problem::field)
                .containsExactly("kind");
        assertThat(refused(kind, left, Map.of()))
                .extracting(Problem::field)
                .contains("paperNumber", "paperSigner", "receivingUnit");

        report(kind, left, SLIP);

        assertThat(only(limit).dueDate()).isEqualTo(due);
        assertThat(only(limit).legalBasis()).isEqualTo("38-HD/BTCTW, mục II.4.3.1");
        clock.moveTo(left.plusDays(20));
        assertThat(refused("ABROAD_SLIP", left.minusDays(1), Map.of()))
                .extracting(Problem::field)
                .containsExactly("happenedOn");
        report("ABROAD_SLIP", clock.today(), Map.of());
        assertThat(only(limit).state()).isEqualTo(DeadlineState.MET);
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.RUNNING);
    }

    private static final Map<String, Object> SLIP =
            Map.of("paperNumber", "3-PCSH/ĐU", "paperSigner", "Trần Văn Hải", "receivingUnit", "Đảng ủy tại Nhật Bản");

    private DeadlineView only(String limit) {
        return deadlines.of(file.id()).stream()
                .filter(deadline -> deadline.limit().equals(limit))
                .findFirst()
                .orElseThrow();
    }

    private void report(String kind, LocalDate on, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("chosenCase", file.number());
        values.put("kind", kind);
        values.put("happenedOn", on.toString());
        values.put("reason", "Đi học theo quyết định cử đi");
        transactions.executeWithoutResult(
                status -> incidents.report(values, TestOrganization.login("cell-secretary." + ORDINARY_CELL)));
    }

    private List<Problem> refused(String kind, LocalDate on, Map<String, Object> more) {
        try {
            report(kind, on, more);
        } catch (RefusedException refused) {
            return refused.problems();
        }
        throw new AssertionError("accepted: " + kind);
    }
}
