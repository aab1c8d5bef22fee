package vn.ketnap.procedure.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.FoundCase;
import vn.ketnap.procedure.check.DateOwner;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.PaperView;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

@KetNapTest
class ReportIncidentTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final String SECRETARY = TestOrganization.login("cell-secretary." + ORDINARY_CELL);
    private static final String BOARD = TestOrganization.login("organization-board.DU00");
    private static final String OTHER_SECRETARY = TestOrganization.login("cell-secretary.CB0002");

    @Autowired
    TestCases cases;

    @Autowired
    ReportIncident incidents;

    @Autowired
    RunningCases running;

    @Autowired
    CaseDesk desk;

    @Autowired
    Register register;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate database;

    @Test
    void aWithdrawalEndsTheCaseAndEveryDeadline() {
        CaseFile file = cases.before("recordCeremony", ORDINARY_CELL, START);

        assertThat(report(file, SECRETARY, values("WITHDRAWN"))).isEqualTo("CLOSE");

        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.WITHDRAWN);
        assertThat(deadlines.of(file.id()))
                .isNotEmpty()
                .extracting(DeadlineView::state)
                .doesNotContain(DeadlineState.OPEN);
        assertThat(refused(file, SECRETARY, values("STOPPED")))
                .extracting(Problem::field)
                .containsExactly("chosenCase");
    }

    @Test
    void aPaperOfAClosureMayBeMissingButNotTooLong() {
        CaseFile file = cases.open(ORDINARY_CELL, START);
        Map<String, Object> values = values("WITHDRAWN");
        values.put("paperNumber", "9".repeat(61));
        values.put("paperSigner", "a".repeat(121));

        assertThat(refused(file, SECRETARY, values))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("paperNumber", "paperSigner");
    }

    @Test
    void aCaseOfAnotherUnitIsAsGoodAsNone() {
        CaseFile file = cases.open(ORDINARY_CELL, START);

        assertThat(refused(file, OTHER_SECRETARY, values("WITHDRAWN")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("Không có hồ sơ"));
        assertThat(refused(file, TestOrganization.login("youth-union.CS01"), values("WITHDRAWN")))
                .extracting(Problem::field)
                .containsExactly("chosenCase");
        assertThat(running.list(OTHER_SECRETARY, file.number())).isEmpty();
        assertThatThrownBy(() -> running.details(OTHER_SECRETARY, file.number()))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void everyLevelOfTheChainFindsTheCaseByNumberOrName() {
        CaseFile file = cases.open(ORDINARY_CELL, START);

        for (String group : List.of("cell-secretary.CB0001", "grassroots-officer.CS01", "organization-board.DU00")) {
            assertThat(running.list(TestOrganization.login(group), file.number().toLowerCase()))
                    .extracting(FoundCase::number)
                    .containsExactly(file.number());
        }
        for (String typed : List.of("phương thảo", "phuong thao")) {
            assertThat(running.list(SECRETARY, typed))
                    .extracting(FoundCase::number)
                    .contains(file.number());
        }
        assertThat(running.list(SECRETARY, "phương_thảo")).isEmpty();
        assertThat(running.list(SECRETARY, "ph%thảo")).isEmpty();
    }

    @Test
    void removalIsProposedOnceAndOnlyOnProbation() {
        CaseFile early = cases.open(ORDINARY_CELL, START);
        assertThat(refused(early, SECRETARY, values("PROPOSE_REMOVAL")))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("kind", "06-HD/TW, điểm 4.6"));

        CaseFile file = onProbation();
        assertThat(report(file, SECRETARY, values("PROPOSE_REMOVAL"))).isEqualTo("REMOVAL");
        assertThat(refused(file, SECRETARY, values("PROPOSE_REMOVAL")))
                .extracting(Problem::field)
                .containsExactly("kind");
    }

    @Test
    void afterTheCeremonyNobodyWithdrawsOrIsStopped() {
        CaseFile file = onProbation();
        for (Stage stage : List.of(Stage.PROBATION, Stage.CONFIRMATION)) {
            transactions.executeWithoutResult(status -> desk.enter(file.id(), stage));
            for (String kind : List.of("STOPPED", "WITHDRAWN")) {
                for (String actor : List.of(SECRETARY, BOARD)) {
                    assertThat(refused(file, actor, values(kind)))
                            .singleElement()
                            .satisfies(problem -> {
                                assertThat(problem.field()).isEqualTo("kind");
                                assertThat(problem.message()).contains("Đã là đảng viên dự bị");
                                assertThat(problem.article()).isEqualTo("06-HD/TW, điểm 4.6");
                            });
                }
            }
        }
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.RUNNING);
        assertThat(running.details(SECRETARY, file.number()).kinds())
                .extracting(Choice::value)
                .containsExactly(
                        "DECEASED",
                        "MOVED",
                        "TEMPORARY_STAY",
                        "DISCIPLINE",
                        "SENTENCED",
                        "WRONG_ADMISSION",
                        "REPLACE_HELPER",
                        "INACTIVE",
                        "ACTIVE_AGAIN",
                        "ABROAD_OFFICIAL",
                        "ABROAD_TEMPORARY",
                        "ABROAD_SLIP",
                        "CORRECT_DATE");
    }

    @Test
    void leavingThePartyIsABodysDecisionThatItsOfficerRecords() {
        CaseFile file = onProbation();
        Map<String, Object> left = values("LEFT");

        assertThat(refused(file, SECRETARY, left)).extracting(Problem::field).containsExactly("kind");
        assertThat(refused(file, BOARD, left))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("paperNumber", "paperSigner", "leavingReason", "decidedBy");
        left.putAll(Map.of(
                "paperNumber", "77-QĐ/ĐU",
                "paperSigner", "Hoàng Thị Kiều Oanh",
                "leavingReason", "OWN_REQUEST",
                "decidedBy", "DU00"));
        assertThat(refused(file, TestOrganization.login("grassroots-officer.CS01"), left))
                .extracting(Problem::field)
                .containsExactly("decidedBy");

        assertThat(report(file, BOARD, left)).isEqualTo("CLOSE");

        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.LEFT);
        assertThat(register.papers(file, PaperKind.CLOSURE)).singleElement().satisfies(paper -> {
            assertThat(paper.number()).isEqualTo("77-QĐ/ĐU");
            assertThat(paper.note()).contains("Đảng ủy các cơ quan Đảng tỉnh An Hải", "Tự xin ra khỏi Đảng");
        });
    }

    @Test
    void whoMovesAwayLeavesWithALetter() {
        CaseFile file = onProbation();
        String officer = TestOrganization.login("grassroots-officer.CS01");
        Map<String, Object> moved = values("TRANSFERRED");

        assertThat(refused(file, officer, moved))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("paperNumber", "paperSigner", "receivingUnit");
        moved.putAll(Map.of(
                "paperNumber", "15-GTSHĐ",
                "paperSigner", "Trần Văn Minh",
                "receivingUnit", "Đảng bộ phường An Tân"));
        assertThat(report(file, officer, moved)).isEqualTo("CLOSE");

        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.TRANSFERRED);
        assertThat(register.papers(file, PaperKind.CLOSURE))
                .extracting(PaperView::note)
                .singleElement()
                .asString()
                .contains("Đảng bộ phường An Tân");
    }

    @Test
    void aTemporaryStayIsKnownAndTheOwnCellGoesOn() {
        CaseFile file = onProbation();
        Map<String, Object> stay = values("TEMPORARY_STAY");

        assertThat(refused(file, SECRETARY, stay))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("receivingUnit", "hostHelper");
        stay.putAll(Map.of("receivingUnit", "Chi bộ Trường Chính trị tỉnh", "remark", "Chấp hành tốt nội quy"));
        assertThat(refused(file, SECRETARY, stay)).extracting(Problem::field).containsExactly("remarkedOn");
        stay.putAll(Map.of("remarkedOn", clock.today().toString(), "hostHelper", "Phạm Văn Đức"));
        assertThat(report(file, SECRETARY, stay)).isEqualTo("RECORDED");

        CaseFile after = cases.reload(file);
        assertThat(after.cellCode()).isEqualTo(file.cellCode());
        assertThat(after.helperId()).isEqualTo(file.helperId());
        assertThat(after.officialDate()).isEqualTo(file.officialDate());
        assertThat(register.papers(file, PaperKind.TEMPORARY_STAY))
                .extracting(PaperView::note)
                .satisfiesExactly(
                        told -> assertThat(told).contains("Chi bộ Trường Chính trị tỉnh", "Phạm Văn Đức"),
                        remark -> assertThat(remark).isEqualTo("Chấp hành tốt nội quy"));
    }

    @Test
    void nobodyLeavesThePartyBeforeTheCeremony() {
        CaseFile file = cases.open(ORDINARY_CELL, START);

        for (String kind : List.of("LEFT", "TRANSFERRED")) {
            assertThat(refused(file, BOARD, values(kind)))
                    .extracting(Problem::message)
                    .containsExactly("Việc phát sinh: Chưa kết nạp: chọn chuyển đơn vị, xin rút hoặc dừng xem xét");
        }
        assertThat(running.details(SECRETARY, file.number()).kinds())
                .extracting(Choice::value)
                .containsExactly("WITHDRAWN", "DECEASED", "STOPPED", "MOVED", "TEMPORARY_STAY", "CORRECT_DATE");
    }

    @Test
    void aHelperIsReplacedByAnOfficialMemberAndLeavesARemark() {
        CaseFile file = onProbation();
        LocalDate assigned = file.date(DateKind.HELPER_ASSIGNED).orElseThrow();
        Map<String, Object> values = values("REPLACE_HELPER");
        values.put("helper", file.helperId());

        assertThat(refused(file, SECRETARY, values))
                .extracting(Problem::field)
                .contains("paperNumber", "paperSigner", "helper", "remark");

        values.put("helper", otherHelper(file));
        values.put("paperNumber", "18-NQ/CB");
        values.put("paperSigner", "Bí thư chi bộ CB0001");
        assertThat(refused(file, SECRETARY, values)).singleElement().satisfies(problem -> {
            assertThat(problem.warning()).isTrue();
            assertThat(problem.article()).isEqualTo("06-HD/TW, điểm 3.10");
        });

        values.put("remarkedOn", clock.today().toString());
        values.put("remark", "Chấp hành tốt nhiệm vụ được giao");
        assertThat(report(file, SECRETARY, values)).isEqualTo("RECORDED");
        CaseFile changed = cases.reload(file);
        assertThat(changed.helperId()).isEqualTo(values.get("helper"));
        assertThat(changed.date(DateKind.HELPER_ASSIGNED)).contains(assigned);
        assertThat(register.papers(file, PaperKind.HELPER_REMARK))
                .singleElement()
                .satisfies(paper -> assertThat(paper.memberId()).isEqualTo(file.helperId()));
    }

    @Test
    void aCorrectedCeremonyMovesTheOfficialDateAndTheDeadlines() {
        CaseFile file = onProbation();
        LocalDate corrected = file.ceremonyDate().orElseThrow().minusDays(1);
        LocalDate decision = file.date(DateKind.DECISION_RECEIVED)
                .orElseGet(() -> file.decisionDate().orElseThrow());
        Map<String, Object> values = values("CORRECT_DATE");
        values.put("dateKind", "CEREMONY");

        values.put("newDate", decision.minusDays(1).toString());
        assertThat(refused(file, SECRETARY, values)).allSatisfy(problem -> {
            assertThat(problem.field()).isEqualTo("newDate");
            assertThat(problem.article()).isEqualTo("294-QĐ/TW, điểm 4.1");
        });

        values.put("newDate", corrected.isBefore(decision) ? decision.toString() : corrected.toString());
        LocalDate accepted = LocalDate.parse(values.get("newDate").toString());
        assertThat(report(file, SECRETARY, values)).isEqualTo("RECORDED");

        CaseFile changed = cases.reload(file);
        assertThat(changed.ceremonyDate()).contains(accepted);
        assertThat(changed.officialDate()).contains(accepted.plusMonths(12));
        assertThat(deadlines.of(file.id()))
                .filteredOn(deadline -> deadline.limit().equals("T17"))
                .extracting(DeadlineView::dueDate)
                .containsExactly(accepted.plusMonths(12));
    }

    @Test
    void aCorrectedVoteIsCheckedAndBoundLikeTheVoteItself() {
        CaseFile file = cases.before("recordCommitteeAdmissionVote", ORDINARY_CELL, START);
        LocalDate vote = file.date(DateKind.CELL_ADMISSION_VOTE).orElseThrow();
        Map<String, Object> values = correction(DateKind.CELL_ADMISSION_VOTE, vote.plusDays(1));
        clock.moveTo(vote.plusYears(3));

        assertThat(refused(file, SECRETARY, correction(DateKind.CELL_ADMISSION_VOTE, clock.today())))
                .anySatisfy(problem -> assertThat(problem.article()).contains("5.4"));
        database.update(
                "update applicant set birth_date = ? where id = ?",
                vote.minusYears(15),
                file.applicant().id());
        assertThat(refused(file, SECRETARY, values)).extracting(Problem::field).containsOnly("newDate");
        database.update(
                "update applicant set birth_date = ? where id = ?",
                file.applicant().birthDate(),
                file.applicant().id());

        assertThat(report(file, SECRETARY, values)).isEqualTo("RECORDED");
        assertThat(cases.reload(file).regulation()).isEqualTo(file.regulation());
        assertThat(register.lastVote(file, ResolutionKind.CELL_ADMISSION))
                .map(ResolutionView::date)
                .contains(vote.plusDays(1));
    }

    @Test
    void aPaperIsNotMadeTooOldForTheVoteItServed() {
        CaseFile file = cases.before("recordCommitteeAdmissionVote", ORDINARY_CELL, START);
        LocalDate vote = file.date(DateKind.CELL_ADMISSION_VOTE).orElseThrow();

        for (DateKind kind : List.of(DateKind.CERTIFICATE_ISSUED, DateKind.APPLICATION, DateKind.DOSSIER_START)) {
            assertThat(refused(file, owner(kind), correction(kind, vote.minusYears(6))))
                    .as(kind.name())
                    .anySatisfy(problem -> assertThat(problem.article()).contains("5.4"));
        }
    }

    @Test
    void aCeremonyIsNotMovedBehindItsLimit() {
        CaseFile file = onProbation();
        LocalDate late = file.ceremonyDate().orElseThrow().plusMonths(3);
        clock.moveTo(late);

        assertThat(refused(file, SECRETARY, correction(DateKind.CEREMONY, late)))
                .anySatisfy(problem -> assertThat(problem.message()).contains("Lễ quá hạn"));
    }

    @Test
    void theMinutesOfACorrectedCeremonyBearItsDate() {
        CaseFile file = onProbation();
        LocalDate corrected = file.ceremonyDate().orElseThrow().plusDays(1);

        report(file, SECRETARY, correction(DateKind.CEREMONY, corrected));

        assertThat(register.papers(file, PaperKind.CEREMONY_MINUTES))
                .extracting(PaperView::date)
                .containsExactly(corrected);
        assertThat(register.papers(file, PaperKind.DATE_CORRECTION)).hasSize(1);
    }

    private Map<String, Object> correction(DateKind kind, LocalDate corrected) {
        Map<String, Object> values = values("CORRECT_DATE");
        values.put("dateKind", kind.name());
        values.put("newDate", corrected.toString());
        values.remove("happenedOn");
        return values;
    }

    @Test
    void aDateIsNotMovedBehindWhatFollowedIt() {
        CaseFile file = cases.before("recordOpinions", ORDINARY_CELL, START);
        Map<String, Object> values = values("CORRECT_DATE");
        values.put("dateKind", "CV_STAMPED");
        values.put("newDate", clock.today().toString());

        assertThat(refused(file, owner(DateKind.CV_STAMPED), values))
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.field()).isEqualTo("newDate");
                    assertThat(problem.article()).isEqualTo("06-HD/TW, điểm 3.4 d");
                });
    }

    @Test
    void whoCameLaterThanSaidHasKnownTheIntroducersForLess() {
        CaseFile file = cases.before("recordOpinions", ORDINARY_CELL, START);
        LocalDate enough = file.date(DateKind.INTRODUCTION).orElseThrow().minusMonths(12);

        assertThat(refused(file, SECRETARY, correction(DateKind.UNIT_JOINED, enough.plusDays(1))))
                .singleElement()
                .matches(Problem::warning)
                .extracting(Problem::field)
                .isEqualTo("newDate");
        assertThat(report(file, SECRETARY, correction(DateKind.UNIT_JOINED, enough)))
                .isEqualTo("RECORDED");
    }

    @Test
    void datesThatFollowFromOthersAreNotCorrectedByThemselves() {
        CaseFile file = onProbation();
        Map<String, Object> values = values("CORRECT_DATE");
        values.put("dateKind", "OFFICIAL");
        values.put("newDate", clock.today().toString());

        assertThat(refused(file, SECRETARY, values)).extracting(Problem::field).containsExactly("dateKind");
        assertThat(running.details(SECRETARY, file.number()).dates())
                .extracting(Choice::value)
                .contains("CEREMONY")
                .doesNotContain("OFFICIAL");
    }

    @Test
    void aDateIsCorrectedByTheBodyThatSetIt() {
        CaseFile file = cases.before("recordCeremony", ORDINARY_CELL, START);
        LocalDate decided = file.decisionDate().orElseThrow();
        Map<String, Object> values = correction(DateKind.ADMISSION_DECISION, decided.plusDays(1));

        assertThat(refused(file, SECRETARY, values))
                .filteredOn(problem -> problem.field().equals("dateKind"))
                .extracting(Problem::message)
                .containsExactly(
                        "Ngày đã ghi cần sửa: Ngày này do cấp có thẩm quyền quyết định (Đảng ủy các cơ quan Đảng tỉnh An Hải) ghi;"
                                + " đề nghị cấp có thẩm quyền quyết định sửa");
        assertThat(running.details(SECRETARY, file.number()).dates())
                .extracting(Choice::value)
                .contains("CELL_ADMISSION_VOTE", "APPLICATION")
                .doesNotContain("ADMISSION_DECISION", "CV_STAMPED", "CERTIFICATE_ISSUED");
        assertThat(running.details(owner(DateKind.ADMISSION_DECISION), file.number())
                        .dates())
                .extracting(Choice::value)
                .contains("ADMISSION_DECISION", "CERTIFICATE_ISSUED")
                .doesNotContain("CELL_ADMISSION_VOTE", "COMMITTEE_ADMISSION_VOTE");
    }

    @Test
    void anIntroductionIsNotMovedToADayThatItsStepRefuses() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, START);
        LocalDate introduced = file.date(DateKind.INTRODUCTION).orElseThrow();
        Map<String, Object> values = correction(DateKind.INTRODUCTION, introduced.minusDays(1));
        Long introducer =
                register.papers(file, PaperKind.MEMBER_INTRODUCTION).get(0).memberId();
        LocalDate before = database.queryForObject(
                "select since_in_grassroots from party_member where id = ?", LocalDate.class, introducer);

        database.update(
                "update party_member set since_in_grassroots = ? where id = ?", introduced.minusYears(1), introducer);
        assertThat(refused(file, SECRETARY, values)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("newDate");
            assertThat(problem.message()).contains("chưa đủ 12 tháng");
        });
        database.update("update party_member set since_in_grassroots = ? where id = ?", before, introducer);

        assertThat(report(file, SECRETARY, values)).isEqualTo("RECORDED");
    }

    @Test
    void aDecisionIsNotMovedBeforeItsConsent() {
        CaseFile file = cases.before("appraiseDossier", ORDINARY_CELL, START);
        LocalDate consented = clock.today();
        database.update(
                "insert into prior_consent (case_id, kind, required_on) values (?, 'AGE', ?)", file.id(), consented);
        cases.complete("appraiseDossier", cases.reload(file), Map.of());
        clock.moveTo(consented.plusDays(1));
        cases.complete("recordAdmissionDecision", cases.reload(file), Map.of());

        assertThat(refused(
                        cases.reload(file),
                        owner(DateKind.ADMISSION_DECISION),
                        correction(DateKind.ADMISSION_DECISION, consented.minusDays(1))))
                .anySatisfy(problem -> {
                    assertThat(problem.warning()).isFalse();
                    assertThat(problem.message()).endsWith("phải có trước");
                });
    }

    @Test
    void anApplicationIsNotMovedToADayBeforeThePersonCouldApply() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, START);
        database.update(
                "update applicant set birth_date = '1990-05-05' where id = ?",
                file.applicant().id());
        Map<String, Object> values = correction(DateKind.APPLICATION, LocalDate.of(1985, 5, 5));
        values.put("overrideReason", "Đúng như đơn");

        assertThat(refused(cases.reload(file), SECRETARY, values))
                .anySatisfy(problem -> assertThat(problem.warning()).isFalse());
    }

    @Test
    void aVoteMovedUnderAnotherRegulationTakesTheCaseThereUntilSomebodyHasBuiltOnIt() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, LocalDate.of(2026, 6, 1));
        clock.moveTo(LocalDate.of(2026, 7, 25));
        cases.complete("recordCellAdmissionVote", file, Map.of());
        assertThat(cases.reload(file).decidingCode()).isEqualTo("DU00");
        clock.moveTo(LocalDate.of(2026, 7, 28));
        Map<String, Object> values = correction(DateKind.CELL_ADMISSION_VOTE, LocalDate.of(2026, 7, 27));

        assertThat(refused(file, SECRETARY, values)).singleElement().satisfies(problem -> {
            assertThat(problem.warning()).isTrue();
            assertThat(problem.message())
                    .contains(
                            "25/07/2026",
                            "27/07/2026",
                            "20-QĐ/TW",
                            "208-QĐ/TW",
                            "Đảng ủy các cơ quan",
                            "Đảng bộ Trường");
        });
        values.put("overrideReason", "Biên bản ghi ngày 27/7");
        assertThat(report(file, SECRETARY, values)).isEqualTo("RECORDED");
        assertThat(cases.reload(file).regulation()).isEqualTo("R2026B");
        assertThat(cases.reload(file).decidingCode()).isEqualTo("CS01");
        assertThat(deadlines.of(file.id()))
                .filteredOn(deadline -> deadline.limit().equals("T09"))
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.regulation()).isEqualTo("R2026B");
                    assertThat(deadline.startDate()).isEqualTo(LocalDate.of(2026, 7, 27));
                });

        cases.complete("recordCommitteeAdmissionVote", file, Map.of());
        Map<String, Object> back = correction(DateKind.CELL_ADMISSION_VOTE, LocalDate.of(2026, 7, 25));
        back.put("overrideReason", "Biên bản ghi ngày 25/7");
        assertThat(refused(file, SECRETARY, back)).anySatisfy(problem -> {
            assertThat(problem.warning()).isFalse();
            assertThat(problem.message()).contains("trả hồ sơ để chi bộ xét lại");
        });
    }

    /** An officer of the body to which a date belongs. */
    private static String owner(DateKind kind) {
        return switch (DateOwner.of(kind)) {
            case CELL -> SECRETARY;
            case GRASSROOTS -> TestOrganization.login("grassroots-officer.CS01");
            case SUPERIOR, DECIDING -> TestOrganization.login("organization-board.DU00");
        };
    }

    private CaseFile onProbation() {
        CaseFile file = cases.before("registerMember", ORDINARY_CELL, START);
        transactions.executeWithoutResult(status -> desk.enter(file.id(), Stage.PROBATION));
        return cases.reload(file);
    }

    /** The first of those who may take over, among whom the present helper is not. */
    private Long otherHelper(CaseFile file) {
        return Long.valueOf(
                running.details(SECRETARY, file.number()).helpers().get(0).value());
    }

    private Map<String, Object> values(String kind) {
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind);
        values.put("happenedOn", clock.today().toString());
        values.put("reason", "Theo đơn của người trong hồ sơ");
        return values;
    }

    private String report(CaseFile file, String actor, Map<String, Object> values) {
        Map<String, Object> submitted = new HashMap<>(values);
        submitted.put("chosenCase", file.number());
        return transactions.execute(status -> incidents.report(submitted, actor).outcome());
    }

    private List<Problem> refused(CaseFile file, String actor, Map<String, Object> values) {
        try {
            report(file, actor, values);
        } catch (RefusedException refused) {
            return refused.problems();
        }
        throw new AssertionError("accepted: " + values);
    }
}
