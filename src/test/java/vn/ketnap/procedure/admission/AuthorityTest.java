package vn.ketnap.procedure.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.AUTHORIZED_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestProvince;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.removal.Removals;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.Decisions;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

/** Which body decides, from the cell's vote on. */
@KetNapTest
class AuthorityTest extends ReadyCases {

    private static final LocalDate UNDER_208 = LocalDate.of(2026, 8, 3);
    private static final String VOTE = "recordCellAdmissionVote";

    @Autowired
    OrganizationImport imports;

    @Autowired
    Decisions decisions;

    @Autowired
    CaseBinding binding;

    @Autowired
    Removals removals;

    @Autowired
    Steps steps;

    @BeforeEach
    @AfterEach
    void enterProvince() {
        TestProvince.enter(imports);
    }

    @Test
    void under208AGrassrootsCommitteeDirectlyUnderTheProvinceDecidesItself() {
        CaseFile file = votedOn("CB01", UNDER_208);

        assertDecides(file, Matter.ADMISSION, "R2026B", "XA01", Body.STANDING_COMMITTEE);
        assertThat(file.committeeVote()).isTrue();
        assertThat(steps.prefill("recordAdmissionDecision", file.id(), null, "test"))
                .containsEntry("bodyName", "ban thường vụ");
    }

    @Test
    void before208ThePermanentSecretariesDecideOnIt() {
        CaseFile file = votedOn("CB01", LocalDate.of(2026, 3, 3));

        assertDecides(file, Matter.ADMISSION, "R2025B", "TU", Body.PERMANENT_SECRETARIAT);
    }

    @Test
    void onACellDirectlyUnderTheProvinceThePermanentSecretariesDecideWithTheHeadsOfTheBoards() {
        CaseFile file = votedOn("CB09", LocalDate.of(2026, 3, 3));

        assertDecides(file, Matter.ADMISSION, "R2025B", "TU", Body.PERMANENT_SECRETARIAT);
        assertThat(file.committeeVote()).isFalse();
        assertThat(steps.prefill("recordAdmissionDecision", file.id(), null, "test"))
                .containsEntry("bodyName", "thường trực cấp ủy cùng các ủy viên ban thường vụ phụ trách ban đảng");
        assertDecides(votedOn("CB09", UNDER_208), Matter.ADMISSION, "R2026B", "TU", Body.PERMANENT_SECRETARIAT);
    }

    @Test
    void anAuthorisedCommitteeDirectlyUnderTheProvinceDecidesAsAWhole() {
        CaseFile file = votedOn("CB02", LocalDate.of(2026, 3, 3));

        assertDecides(file, Matter.ADMISSION, "R2025B", "XA02", Body.COMMITTEE);
    }

    @Test
    void onTheOwnerOfAPrivateEnterpriseTheDirectSuperiorDecides() {
        Map<String, Object> owner = Map.of("specialGroups", List.of("PRIVATE_OWNER"));
        CaseFile authorized = ready(AUTHORIZED_CELL, owner);
        cases.complete(VOTE, authorized, Map.of());
        CaseFile under208 = ready("CB01", owner);
        clock.moveTo(UNDER_208);
        cases.complete(VOTE, under208, Map.of());

        assertDecides(cases.reload(authorized), Matter.ADMISSION, "R2025B", "DU00", Body.STANDING_COMMITTEE);
        assertDecides(cases.reload(under208), Matter.ADMISSION, "R2026B", "TU", Body.STANDING_COMMITTEE);
    }

    @Test
    void whatTheVoteBoundOutlivesTheAuthorisationAndTheUnit() {
        CaseFile file = votedOn("CB02", LocalDate.of(2026, 3, 3));
        file = after(file, "recordCommitteeAdmissionVote");

        TestProvince.change(
                imports,
                "XA02;Đảng bộ xã An Lạc;Đảng bộ cơ sở;TU;01/01/2010;;;",
                "CB02;Chi bộ thôn Hai;Chi bộ;XA01;01/01/2010;;;");

        assertDecides(cases.reload(file), Matter.ADMISSION, "R2025B", "XA02", Body.COMMITTEE);
        assertThat(steps.prefill("recordAdmissionDecision", file.id(), null, "test"))
                .containsEntry("bodyName", "ban chấp hành đảng bộ")
                .containsEntry("votesNow", false);
        Map<String, Object> signedOnly = new HashMap<>();
        for (String field : new String[] {"attendanceTotal", "attendancePresent", "voteMethod", "voteYes", "voteNo"}) {
            signedOnly.put(field, null);
        }
        assertThat(cases.complete("recordAdmissionDecision", file, signedOnly).outcome())
                .isEqualTo("APPROVED");
    }

    @Test
    void anAuthorisationHoldsToItsLastDay() {
        TestProvince.change(imports, "XA03;Đảng bộ xã An Hòa;Đảng bộ cơ sở;TU;01/01/2010;x;01/01/2020;03/03/2026");

        CaseFile lastDay = votedOn("CB03", LocalDate.of(2026, 3, 3));
        CaseFile after = votedOn("CB03", LocalDate.of(2026, 3, 4));

        assertDecides(lastDay, Matter.ADMISSION, "R2025B", "XA03", Body.COMMITTEE);
        assertDecides(after, Matter.ADMISSION, "R2025B", "TU", Body.PERMANENT_SECRETARIAT);
    }

    @Test
    void confirmationFollowsTheDayOfTheCellsMeeting() {
        CaseFile file = votedOn("CB01", LocalDate.of(2026, 3, 3));
        file = onProbation(file, Stage.CONFIRMATION);
        clock.moveTo(UNDER_208);
        confirmed(file, LocalDate.of(2026, 7, 1));

        cases.complete("recordCellConfirmationVote", file, Map.of());

        file = cases.reload(file);
        assertDecides(file, Matter.CONFIRMATION, "R2026B", "XA01", Body.STANDING_COMMITTEE);
        assertThat(file.committeeVote()).isTrue();
    }

    @Test
    void aRemovalFollowsItsOwnVoteAndLeavesTheRestOfTheCaseAsItIs() {
        CaseFile file = onProbation(votedOn("CB01", LocalDate.of(2026, 3, 3)), Stage.PROBATION);
        clock.moveTo(UNDER_208);
        long id = file.id();
        transactions.executeWithoutResult(
                status -> removals.propose(desk.file(id), clock.today(), "Bỏ sinh hoạt không có lý do"));

        cases.complete("recordCellRemovalVote", file, Map.of());

        file = cases.reload(file);
        assertDecides(file, Matter.REMOVAL, "R2026B", "XA01", Body.STANDING_COMMITTEE);
        assertDecides(file, Matter.ADMISSION, "R2025B", "TU", Body.PERMANENT_SECRETARIAT);
        transactions.executeWithoutResult(status -> binding.govern(desk.file(id), LocalDate.of(2026, 7, 1)));
        assertThat(cases.reload(file).regulation()).isEqualTo("R2026A");
        assertDecides(cases.reload(file), Matter.REMOVAL, "R2026B", "XA01", Body.STANDING_COMMITTEE);
        assertThat(steps.prefill("recordRemovalDecision", file.id(), null, "test"))
                .containsEntry("bodyName", "ban thường vụ");
    }

    @Test
    void aCorrectedVoteBindsAnewOnlyWhenTheTwoDaysDiffer() {
        CaseFile file = votedOn("CB02", LocalDate.of(2026, 3, 3));
        TestProvince.change(imports, "XA02;Đảng bộ xã An Lạc;Đảng bộ cơ sở;TU;01/01/2010;;;");
        long id = file.id();

        rebind(id, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
        assertDecides(cases.reload(file), Matter.ADMISSION, "R2025B", "XA02", Body.COMMITTEE);

        rebind(id, LocalDate.of(2026, 3, 3), UNDER_208);
        assertDecides(cases.reload(file), Matter.ADMISSION, "R2026B", "XA02", Body.STANDING_COMMITTEE);
    }

    private void rebind(long id, LocalDate wrong, LocalDate corrected) {
        transactions.executeWithoutResult(status -> binding.rebind(desk.file(id), Matter.ADMISSION, wrong, corrected));
    }

    private void assertDecides(CaseFile file, Matter matter, String regulation, String unit, Body body) {
        assertThat(file.bound(matter).regulation()).isEqualTo(regulation);
        assertThat(file.bound(matter).decidingCode()).isEqualTo(unit);
        assertThat(decisions.bodyOf(file, matter)).isEqualTo(body);
    }

    private CaseFile votedOn(String cell, LocalDate day) {
        CaseFile file = ready(cell);
        clock.moveTo(day);
        cases.complete(VOTE, file, Map.of());
        return cases.reload(file);
    }

    private CaseFile onProbation(CaseFile file, Stage stage) {
        transactions.executeWithoutResult(status -> {
            desk.enter(file.id(), stage);
            desk.record(file.id(), DateKind.CEREMONY, LocalDate.of(2026, 3, 20));
        });
        return cases.reload(file);
    }

    /** The papers of confirmation, by their dates alone. */
    private void confirmed(CaseFile file, LocalDate official) {
        transactions.executeWithoutResult(status -> Map.of(
                        DateKind.OFFICIAL, 0,
                        DateKind.PROBATION_ENDED, 0,
                        DateKind.NEW_MEMBER_CERTIFICATE, 0,
                        DateKind.SELF_REVIEW, 2,
                        DateKind.HELPER_REMARK, 3,
                        DateKind.PROBATION_OPINIONS, 4)
                .forEach((kind, days) -> desk.record(file.id(), kind, official.plusDays(days))));
    }
}
