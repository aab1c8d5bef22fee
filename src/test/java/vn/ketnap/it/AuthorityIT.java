package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestProvince;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.CaseStatus;

/** Whose task a decision is, from the nomination to the removal, with the real forms and processes. */
@KetNapTest
class AuthorityIT {

    private static final String BOARD = "organization-board.";

    @Autowired
    CaseRun run;

    @Autowired
    OrganizationImport imports;

    @Autowired
    BusinessClock clock;

    @BeforeEach
    @AfterEach
    void enterProvince() {
        TestProvince.enter(imports);
    }

    @Test
    void aGrassrootsCommitteeUnderTheProvinceDecidesOnEverythingItselfUnder208() {
        String number = run.nominate("CB01", LocalDate.of(2026, 5, 4), Map.of());
        run.upTo(number, "recordCellAdmissionVote");
        clock.moveTo(LocalDate.of(2026, 8, 3));
        run.complete(number, "recordCellAdmissionVote", Map.of());

        assertThat(bound(number, Matter.ADMISSION)).isEqualTo("R2026B XA01 STANDING_COMMITTEE");
        run.upTo(number, "appraiseDossier");
        assertThat(run.open(number, "appraiseDossier").group()).isEqualTo(BOARD + "XA01");
        run.upTo(number, "recordAdmissionDecision");
        assertThat(run.open(number, "recordAdmissionDecision").group()).isEqualTo(BOARD + "XA01");

        run.upTo(number, "recordConfirmationDecision");
        assertThat(bound(number, Matter.CONFIRMATION)).isEqualTo("R2026B XA01 STANDING_COMMITTEE");
        assertThat(run.open(number, "recordConfirmationDecision").group()).isEqualTo(BOARD + "XA01");

        run.complete(
                number,
                "recordConfirmationDecision",
                Map.of("action", "REMOVAL", "removalReason", "Không phấn đấu rèn luyện"));
        run.upTo(number, "recordRemovalDecision");
        assertThat(bound(number, Matter.REMOVAL)).isEqualTo("R2026B XA01 STANDING_COMMITTEE");
        assertThat(run.open(number, "recordRemovalDecision").group()).isEqualTo(BOARD + "XA01");
        run.complete(number, "recordRemovalDecision", Map.of());
        assertThat(run.file(number).status()).isEqualTo(CaseStatus.REMOVED);
    }

    @Test
    void aDecisionStaysWithItsUnitWhenTheCellGoesToAnother() {
        String number = run.nominate("CB02", LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(number, "recordAdmissionDecision");
        assertThat(bound(number, Matter.ADMISSION)).isEqualTo("R2025B XA02 COMMITTEE");

        TestProvince.change(
                imports,
                "XA02;Đảng bộ xã An Lạc;Đảng bộ cơ sở;TU;01/01/2010;;;",
                "CB02;Chi bộ thôn Hai;Chi bộ;XA01;01/01/2010;;;");

        assertThat(bound(number, Matter.ADMISSION)).isEqualTo("R2025B XA02 COMMITTEE");
        assertThat(run.open(number, "recordAdmissionDecision").group()).isEqualTo(BOARD + "XA02");
        run.complete(
                number,
                run.open(number, "recordAdmissionDecision"),
                run.values(number, run.open(number, "recordAdmissionDecision"), Map.of()));
        assertThat(run.file(number).decisionDate()).contains(clock.today());
    }

    private String bound(String number, Matter matter) {
        CaseFile file = run.file(number);
        Body body = file.bound(matter).body();
        return file.bound(matter).regulation() + " " + file.bound(matter).decidingCode() + " " + body;
    }
}
