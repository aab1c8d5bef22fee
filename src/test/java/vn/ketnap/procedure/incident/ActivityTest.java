package vn.ketnap.procedure.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** Three months without meetings or dues: 294-QĐ/TW, point 8.1. */
@KetNapTest
class ActivityTest {

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
    private LocalDate stopped;

    @BeforeEach
    void aProbationerStops() {
        file = cases.before("recordNewMemberClass", ORDINARY_CELL, LocalDate.of(2026, 1, 5));
        transactions.executeWithoutResult(status -> desk.enter(file.id(), Stage.PROBATION));
        stopped = clock.today();
        report("INACTIVE", stopped);
    }

    @Test
    void threeMonthsRunAndNothingElseHappensByItself() {
        assertThat(only().dueDate()).isEqualTo(stopped.plusMonths(3));
        assertThat(only().legalBasis()).isEqualTo("294-QĐ/TW, điểm 8.1");
        clock.moveTo(stopped.plusMonths(3).plusDays(1));
        assertThat(only().state()).isEqualTo(DeadlineState.OPEN);
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.RUNNING);
        assertThat(refused("INACTIVE", clock.today()))
                .extracting(Problem::field)
                .containsExactly("kind");
    }

    @Test
    void theyEndWhenThePersonComesBack() {
        clock.moveTo(stopped.plusMonths(1));
        assertThat(refused("ACTIVE_AGAIN", stopped)).extracting(Problem::field).containsExactly("happenedOn");

        report("ACTIVE_AGAIN", clock.today());

        assertThat(only().state()).isEqualTo(DeadlineState.MET);
        assertThat(refused("ACTIVE_AGAIN", clock.today()))
                .extracting(Problem::field)
                .containsExactly("kind");
        clock.moveTo(stopped.plusMonths(2));
        report("INACTIVE", clock.today());
        assertThat(only().state()).isEqualTo(DeadlineState.OPEN);
        assertThat(only().dueDate()).isEqualTo(stopped.plusMonths(5));
    }

    @Test
    void theProposalOfARemovalEndsThemToo() {
        clock.moveTo(stopped.plusMonths(3));

        report("PROPOSE_REMOVAL", clock.today());

        assertThat(only().state()).isEqualTo(DeadlineState.CANCELLED);
    }

    private DeadlineView only() {
        return deadlines.of(file.id()).stream()
                .filter(deadline -> deadline.limit().equals("T37"))
                .findFirst()
                .orElseThrow();
    }

    private void report(String kind, LocalDate on) {
        Map<String, Object> values = Map.of(
                "chosenCase",
                file.number(),
                "kind",
                kind,
                "happenedOn",
                on.toString(),
                "reason",
                "Không dự sinh hoạt, không nộp đảng phí");
        transactions.executeWithoutResult(
                status -> incidents.report(values, TestOrganization.login("cell-secretary." + ORDINARY_CELL)));
    }

    private List<Problem> refused(String kind, LocalDate on) {
        try {
            report(kind, on);
        } catch (RefusedException refused) {
            return refused.problems();
        }
        throw new AssertionError("accepted: " + kind);
    }
}
