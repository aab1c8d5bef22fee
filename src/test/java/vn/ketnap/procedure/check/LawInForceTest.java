package vn.ketnap.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class LawInForceTest {

    @Autowired
    LawInForce law;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    private CaseFile file;

    @BeforeEach
    void nominate() {
        file = cases.open(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 1, 10));
    }

    @Test
    void beforeTheVoteTheLawIsThatOfTheDay() {
        clock.moveTo(LocalDate.of(2026, 11, 5));

        assertThat(law.of(file, DateKind.APPLICATION, LocalDate.of(2026, 11, 5)))
                .isEqualTo("R2026B");
        assertThat(law.of(file, DateKind.CLASS_PROPOSAL, LocalDate.of(2025, 6, 30)))
                .isEqualTo("R2025A");
        assertThat(law.of(file, DateKind.APPLICATION, null)).as("today").isEqualTo("R2026B");
        assertThat(law.now(file)).isEqualTo("R2026B");
    }

    @Test
    void theVoteBindsUntilTheCeremonyAndProbationFollowsItsOwnDays() {
        clock.moveTo(LocalDate.of(2026, 11, 5));
        happened(DateKind.CELL_ADMISSION_VOTE, LocalDate.of(2026, 7, 20));

        assertThat(law.of(file, DateKind.COMMITTEE_ADMISSION_VOTE, LocalDate.of(2026, 8, 1)))
                .isEqualTo("R2026A");
        assertThat(law.of(file, DateKind.DECISION_RECEIVED, LocalDate.of(2026, 8, 20)))
                .isEqualTo("R2026A");
        assertThat(law.now(file)).isEqualTo("R2026A");

        happened(DateKind.CEREMONY, LocalDate.of(2026, 9, 1));
        assertThat(law.of(file, DateKind.MEMBER_CV, LocalDate.of(2026, 9, 20))).isEqualTo("R2026B");
        assertThat(law.now(file)).isEqualTo("R2026B");
    }

    @Test
    void aVoteThatMoreTrainingOvertookBindsNoMore() {
        clock.moveTo(LocalDate.of(2026, 11, 5));
        happened(DateKind.CELL_ADMISSION_VOTE, LocalDate.of(2026, 7, 20));
        happened(DateKind.BACK_TO_TRAINING, LocalDate.of(2026, 8, 20));

        assertThat(law.of(file, DateKind.COMMITTEE_ADMISSION_VOTE, LocalDate.of(2026, 11, 5)))
                .isEqualTo("R2026B");
        assertThat(law.of(file, DateKind.CELL_ADMISSION_VOTE, LocalDate.of(2026, 11, 5)))
                .as("a vote follows its own day")
                .isEqualTo("R2026B");
    }

    private void happened(DateKind kind, LocalDate on) {
        transactions.executeWithoutResult(status -> desk.record(file.id(), kind, on));
        file = cases.reload(file);
    }
}
