package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.demo.TrainingAnswers;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.engine.process.OpenListReviews;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.procedure.sympathizer.ReviewSympathizerList;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** Whole procedures on the real engine, one per path; the last test looks whether any flow of any model was missed. */
@KetNapTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProceduresTest {

    private static final LocalDate START = LocalDate.of(2025, 7, 2);
    private static final Map<String, Object> CELL_VOTE_FAILS = Map.of(
            "voteYes",
            6,
            "voteNo",
            8,
            "voteNoReason",
            "Cần thêm thời gian rèn luyện",
            "overrideReason",
            "Đã đối chiếu với biên bản kiểm phiếu");
    private static final Map<String, Object> COMMITTEE_VOTE_FAILS = Map.of(
            "voteYes",
            5,
            "voteNo",
            6,
            "voteNoReason",
            "Cần thêm thời gian rèn luyện",
            "overrideReason",
            "Đã đối chiếu với biên bản kiểm phiếu");

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    Steps steps;

    @Autowired
    HistoryService history;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    Regulations regulations;

    @Autowired
    Helpers helpers;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TrainingAnswers training;

    @Autowired
    PathRecorder paths;

    @Autowired
    OpenListReviews lists;

    @Autowired
    ReviewSympathizerList list;

    Journey.Journeys journeys;

    @BeforeEach
    void tools() {
        journeys = new Journey.Journeys(workflow, cases, desk, history, clock, transactions);
    }

    @Test
    void anOrdinaryCaseEndsWithAnOfficialMember() {
        Journey journey =
                journeys.start(TestOrganization.ORDINARY_CELL, START).toTheEnd().ended();

        journey.passed(
                        "sympathizerStage",
                        "recordSympathizerResolution",
                        "reviewSympathizer",
                        "proposeAwarenessClass",
                        "approveAwarenessClass",
                        "enrolInClass",
                        "recordClassResult",
                        "proposeDossier",
                        "authorizeDossier",
                        "receiveApplication",
                        "receiveCv",
                        "planVerification",
                        "recordVerificationReply",
                        "concludeCv",
                        "recordIntroductions",
                        "recordOpinions",
                        "recordCellAdmissionVote",
                        "recordCommitteeAdmissionVote",
                        "appraiseDossier",
                        "recordAdmissionDecision",
                        "recordCeremony",
                        "probationEnd",
                        "recordCellConfirmationVote",
                        "recordCommitteeConfirmationVote",
                        "recordConfirmationDecision",
                        "announceConfirmation",
                        "handOverCard",
                        "endOfficial")
                .neverPassed("appraiseBySection", "decideAfterFailedVote", "supplementDossier");
        assertThat(journey.file().status()).isEqualTo(CaseStatus.OFFICIAL);
        assertThat(journey.file().officialDate())
                .contains(journey.file().ceremonyDate().orElseThrow().plusYears(1));
        assertThat(journey.file().decisionDate().orElseThrow())
                .isBefore(journey.file().ceremonyDate().orElseThrow());
        assertThat(deadlinesOf(journey)).allSatisfy(deadline -> {
            assertThat(deadline.state()).isEqualTo(DeadlineState.MET);
            assertThat(deadline.legalBasis()).isNotBlank();
        });
        assertThat(deadlinesOf(journey))
                .extracting(DeadlineView::limit)
                .contains(
                        "T02", "T03", "T04", "T09", "T12", "T13", "T15", "T16", "T17", "T18", "T19", "T21", "T22",
                        "T23");
    }

    /** On a fast machine a process and the one that it calls begin in the same millisecond. */
    @Test
    void theWayOfACaseIsToldInOrderWhenEverythingHappenedInOneMoment() {
        Journey journey = journeys.start(TestOrganization.SECTION_CELL, START)
                .upTo("recordCellConfirmationVote")
                .complete("recordCellConfirmationVote", proposeRemoval())
                .toTheEnd();
        database.update(
                """
                update act_hi_actinst set start_time_ = timestamp '2026-01-05 07:00:00' where proc_inst_id_ in
                  (select id_ from act_hi_procinst where business_key_ = ?)""",
                journey.number());

        journey.passed(
                "sympathizerStage",
                "recordSympathizerResolution",
                "dossierStage",
                "proposeDossier",
                "admissionStage",
                "appraiseBySection",
                "recordCommitteeAdmissionVote",
                "recordCeremony",
                "probationEnd",
                "confirmationStage",
                "recordCellConfirmationVote",
                "endRemovalProposed",
                "removalAfterReview",
                "recordCellRemovalVote",
                "recordRemovalDecision",
                "endRemovedAfterReview");
    }

    @Test
    void tasksOfOneMomentAreTakenInTheOrderOfTheirParts() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordVerificationReply");
        database.update(
                """
                update act_ru_task set create_time_ = timestamp '2026-01-05 07:00:00' where proc_inst_id_ in
                  (select id_ from act_hi_procinst where business_key_ = ?)""",
                journey.number());

        assertThat(workflow.openTasks(journey.number()))
                .hasSizeGreaterThan(1)
                .extracting(OpenTask::subject)
                .isSorted();
    }

    @Test
    void aSectionCommitteeAppraisesBothResolutions() {
        journeys.start(TestOrganization.SECTION_CELL, START)
                .toTheEnd()
                .ended()
                .passed("recordCellAdmissionVote", "appraiseBySection", "recordCommitteeAdmissionVote")
                .passed(
                        "recordCellConfirmationVote",
                        "appraiseConfirmationBySection",
                        "recordCommitteeConfirmationVote",
                        "endOfficial");
    }

    @Test
    void anAuthorisedCommitteeDecidesWithoutAppraisalByTheSuperior() {
        Journey journey =
                journeys.start(TestOrganization.AUTHORIZED_CELL, START).upTo("recordAdmissionDecision");

        journey.passed("recordCellAdmissionVote", "recordCommitteeAdmissionVote")
                .neverPassed("appraiseDossier");
        assertThat(journey.task("recordAdmissionDecision").group()).isEqualTo("organization-board.CS03");
        journey.toTheEnd().ended().passed("endOfficial");
    }

    @Test
    void aCellDirectlyUnderTheDecidingCommitteeSkipsTheCommitteeVotes() {
        journeys.start(TestOrganization.DIRECT_CELL, START)
                .toTheEnd()
                .ended()
                .passed("recordCellAdmissionVote", "appraiseDossier", "recordAdmissionDecision", "endOfficial")
                .neverPassed("recordCommitteeAdmissionVote", "recordCommitteeConfirmationVote");
    }

    @Test
    void thirteenOfTwentyIsNotEnoughAndFourteenIs() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordCellAdmissionVote");

        journey.complete("recordCellAdmissionVote", vote(20, 13, 7));
        assertThat(journey.open()).containsExactly("decideAfterFailedVote");
        assertThat(deadlinesOf(journey)).extracting(DeadlineView::limit).doesNotContain("T09");

        journey.complete("decideAfterFailedVote").complete("recordCellAdmissionVote", vote(20, 14, 6));
        assertThat(journey.open()).containsExactly("recordCommitteeAdmissionVote");
        assertThat(deadlinesOf(journey)).extracting(DeadlineView::limit).contains("T09");
    }

    @Test
    void aFailedVoteMayEndTheCase() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("recordCellAdmissionVote")
                .complete("recordCellAdmissionVote", CELL_VOTE_FAILS)
                .complete("decideAfterFailedVote", Map.of("decision", "REFUSED"))
                .ended()
                .passed("endVoteRefused", "endNotAdmitted");

        assertThat(journey.file().status()).isEqualTo(CaseStatus.REFUSED);
        assertThat(deadlinesOf(journey)).extracting(DeadlineView::state).doesNotContain(DeadlineState.OPEN);
    }

    @Test
    void aFailedVoteOfTheCommitteeMaySendThePersonBackToTraining() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("recordCommitteeAdmissionVote")
                .complete("recordCommitteeAdmissionVote", COMMITTEE_VOTE_FAILS)
                .complete("decideAfterFailedVote", Map.of("decision", "TRAINING"))
                .passed("endBackToTraining");

        assertThat(journey.open()).containsExactly("proposeDossier");
        assertThat(deadlinesOf(journey))
                .filteredOn(deadline -> deadline.limit().equals("T09"))
                .singleElement()
                .extracting(DeadlineView::state)
                .isEqualTo(DeadlineState.CANCELLED);
        journey.toTheEnd().ended().passed("endOfficial");
        assertThat(deadlinesOf(journey))
                .filteredOn(deadline -> deadline.limit().equals("T09"))
                .singleElement()
                .extracting(DeadlineView::state)
                .isEqualTo(DeadlineState.MET);
    }

    @Test
    void theDecidingCommitteeRefuses() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("recordAdmissionDecision")
                .complete(
                        "recordAdmissionDecision",
                        Map.of(
                                "voteYes",
                                4,
                                "voteNo",
                                4,
                                "voteNoReason",
                                "Chưa thật tiêu biểu",
                                "overrideReason",
                                "Đã đối chiếu với biên bản kiểm phiếu"))
                .ended()
                .passed("endAdmissionRefused", "endNotAdmitted");

        assertThat(journey.file().status()).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void aDecisionIsExtendedOnceAndEveryReturnOfTheDossierIsAnswered() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("appraiseDossier")
                .complete(
                        "appraiseDossier",
                        Map.of("result", "RETURNED", "reasons", List.of("MISSING_SEAL"), "remark", "Thiếu giáp lai"))
                .complete("supplementDossier")
                .complete(
                        "appraiseDossier",
                        Map.of("result", "REVOTE", "reasons", List.of("WRONG_VOTES"), "remark", "Sai số phiếu"))
                .upTo("recordAdmissionDecision")
                .complete("recordAdmissionDecision", extension());

        assertThat(deadlinesOf(journey)).anySatisfy(deadline -> {
            assertThat(deadline.limit()).isEqualTo("T10");
            assertThat(deadline.extensionReason()).isEqualTo("Chờ ý kiến của cấp trên");
        });
        journey.passed("supplementDossier", "appraiseDossier", "recordCellAdmissionVote");
        assertThat(cases.refused("recordAdmissionDecision", journey.file(), extension()))
                .isNotEmpty();
        journey.toTheEnd().ended();
        assertThat(deadlinesOf(journey)).anySatisfy(deadline -> {
            assertThat(deadline.limit()).isEqualTo("T10");
            assertThat(deadline.state()).isEqualTo(DeadlineState.MET);
        });
    }

    @Test
    void anExpiredDossierIsMadeAnewBeforeTheVote() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordCellAdmissionVote");
        journey.on(clock.today().plusMonths(13));

        assertThat(cases.refused("recordCellAdmissionVote", journey.file(), Map.of()))
                .anySatisfy(problem -> assertThat(problem.article()).contains("06-HD/TW"));

        journey.complete("recordCellAdmissionVote", redo());
        assertThat(journey.open()).containsExactly("redoExpiredPapers");
        journey.toTheEnd().ended().passed("redoExpiredPapers", "recordCellAdmissionVote", "endOfficial");
    }

    @Test
    void anExpiredCertificateSendsThePersonToTheClassAgain() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, LocalDate.of(2021, 9, 1))
                .upTo("recordCellAdmissionVote");
        journey.on(clock.today().plusMonths(61)).complete("recordCellAdmissionVote", redo());

        assertThat(journey.open()).containsExactly("enrolInClass");
        journey.passed("retakeClass").complete("enrolInClass").complete("recordClassResult");
        // By now the dossier is older than twelve months as well.
        journey.complete("recordCellAdmissionVote", redo())
                .toTheEnd()
                .ended()
                .passed("redoExpiredPapers", "endOfficial");
    }

    @Test
    void aVoteMovedUnderAnotherRegulationSendsTheCaseToTheBodyThatThenDecides() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, LocalDate.of(2026, 6, 1))
                .upTo("recordCellAdmissionVote");
        journey.on(LocalDate.of(2026, 7, 24)).complete("recordCellAdmissionVote");
        journey.on(LocalDate.of(2026, 7, 28));
        Map<String, Object> correction =
                new HashMap<>(Map.of("dateKind", "CELL_ADMISSION_VOTE", "newDate", "2026-07-27"));

        assertThatThrownBy(() -> incident(journey, "CORRECT_DATE", correction)).hasMessageContaining("208-QĐ/TW");
        correction.put("overrideReason", "Biên bản ghi ngày 27/7");
        incident(journey, "CORRECT_DATE", correction);

        assertThat(journey.open()).containsExactly("recordCommitteeAdmissionVote");
        journey.upTo("appraiseDossier");
        assertThat(journey.task("appraiseDossier").group()).isEqualTo("organization-board.CS01");
        journey.complete("appraiseDossier");
        assertThat(journey.task("recordAdmissionDecision").group()).isEqualTo("organization-board.CS01");
        assertThat(journey.file().regulation()).isEqualTo("R2026B");
        journey.toTheEnd().ended();
    }

    @Test
    void theCellIsAskedWhenItReceivedADecisionFromWhoseReceiptTheCeremonyCounts() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, LocalDate.of(2026, 4, 10))
                .upTo("recordAdmissionDecision");
        Map<String, Object> withoutReceipt = new HashMap<>();
        withoutReceipt.put("receivedOn", null);
        journey.on(LocalDate.of(2026, 5, 31)).complete("recordAdmissionDecision", withoutReceipt);

        assertThat(journey.open()).containsExactly("recordDecisionReceipt");
        assertThat(deadlinesOf(journey)).noneMatch(deadline -> deadline.limit().equals("T12"));
        journey.on(LocalDate.of(2026, 6, 19)).complete("recordDecisionReceipt");

        assertThat(journey.open()).containsExactly("recordCeremony");
        assertThat(deadlinesOf(journey)).anySatisfy(deadline -> {
            assertThat(deadline.limit()).isEqualTo("T12");
            assertThat(deadline.startDate()).isEqualTo(LocalDate.of(2026, 6, 20));
            assertThat(deadline.dueDate()).isEqualTo(LocalDate.of(2026, 7, 31));
            assertThat(deadline.certainty().caution()).isEqualTo("cần xác nhận");
        });
    }

    @Test
    void aLateCeremonyNeedsTheConsentOfTheSuperior() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordCeremony");
        journey.on(clock.today().plusDays(70));

        assertThat(cases.refused("recordCeremony", journey.file(), Map.of()))
                .anySatisfy(problem -> assertThat(problem.article()).contains("294-QĐ/TW"));

        journey.complete(
                        "recordCeremony",
                        Map.of("action", "CONSENT", "lateReason", "Người được kết nạp đi công tác xa"))
                .complete("consentLateCeremony")
                .toTheEnd()
                .ended()
                .passed("consentLateCeremony", "recordCeremony", "endOfficial");
        assertThat(deadlinesOf(journey)).anySatisfy(deadline -> {
            assertThat(deadline.limit()).isEqualTo("T12");
            assertThat(deadline.state()).isEqualTo(DeadlineState.LATE);
        });
    }

    @Test
    void aCardHandedOverWithTheAnnouncementLeavesNothingToDo() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("announceConfirmation");
        String card = journey.file().citizenId();
        String meeting = clock.today().plusDays(1).toString();

        journey.complete("announceConfirmation", Map.of("cardNumber", card, "cardHandedOn", meeting))
                .ended()
                .passed("announceConfirmation", "endCardHandedOver", "endOfficial")
                .neverPassed("recordCardArrival", "handOverCard");
        assertThat(journey.file().status()).isEqualTo(CaseStatus.OFFICIAL);
        assertThat(deadlinesOf(journey)).extracting(DeadlineView::state).doesNotContain(DeadlineState.OPEN);
    }

    @Test
    void aLateConfirmationDoesNotMoveTheOfficialDate() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordCellConfirmationVote");
        LocalDate official = journey.file().officialDate().orElseThrow();
        String regulationOfAdmission = deadlinesOf(journey).stream()
                .filter(deadline -> deadline.limit().equals("T09"))
                .findFirst()
                .orElseThrow()
                .regulation();
        journey.on(official.plusMonths(5)).toTheEnd().ended();

        assertThat(journey.file().officialDate()).contains(official);
        assertThat(deadlinesOf(journey)).anySatisfy(deadline -> {
            assertThat(deadline.limit()).isEqualTo("T18");
            assertThat(deadline.state()).isEqualTo(DeadlineState.LATE);
            assertThat(deadline.regulation())
                    .as("the regulation of the day the probation ended")
                    .isEqualTo(regulations.versionOn(official).id())
                    .isNotEqualTo(regulationOfAdmission);
        });
    }

    @Test
    void aCeremonyOnALeapDayEndsProbationOnTheLastDayOfFebruary() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, LocalDate.of(2024, 2, 1))
                .upTo("recordCeremony");
        journey.on(LocalDate.of(2024, 2, 28)).complete("recordCeremony");
        assertThat(journey.file().ceremonyDate()).contains(LocalDate.of(2024, 2, 29));
        assertThat(journey.file().officialDate()).contains(LocalDate.of(2025, 2, 28));

        journey.upTo("receiveSelfReview");
        assertThat(clock.today()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(cases.refused("receiveSelfReview", journey.file(), Map.of("reviewedOn", "2025-02-27")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("reviewedOn");
                    assertThat(problem.article()).contains("06-HD/TW, điểm 4.2");
                });
    }

    @Test
    void theFirstReviewsMayReturnOrRefuse() {
        Journey refused = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .complete(
                        "recordSympathizerResolution",
                        Map.of(
                                "voteYes",
                                2,
                                "voteNo",
                                6,
                                "voteNoReason",
                                "Chưa tiêu biểu",
                                "overrideReason",
                                "Đã đối chiếu với biên bản kiểm phiếu"))
                .ended()
                .passed("endNotOnList", "endNotListed");
        assertThat(refused.file().status()).isEqualTo(CaseStatus.NOT_LISTED);

        Map<String, Object> returned = Map.of("reviewDecision", "RETURNED", "reviewReason", "Thiếu chữ ký của thư ký");
        journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("reviewSympathizer")
                .complete("reviewSympathizer", returned)
                .upTo("approveAwarenessClass")
                .complete("approveAwarenessClass", returned)
                .upTo("recordClassResult")
                .complete("recordClassResult", failedClass())
                .upTo("authorizeDossier")
                .complete("authorizeDossier", Map.of("decision", "RETURNED", "reason", "Bổ sung nhận xét của đoàn thể"))
                .upTo("authorizeDossier")
                .complete("authorizeDossier", Map.of("decision", "REFUSED", "reason", "Chưa đủ điều kiện"))
                .ended()
                .passed(
                        "reviewSympathizer",
                        "recordSympathizerResolution",
                        "approveAwarenessClass",
                        "endDossierRefused");
    }

    @Test
    void theVerificationMayAskAgainOrEndTheCase() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("concludeCv")
                .complete("concludeCv", Map.of("conclusion", "VERIFY_MORE", "reason", "Chưa rõ thời gian công tác"))
                .upTo("concludeCv")
                .complete(
                        "concludeCv",
                        Map.of(
                                "conclusion",
                                "REFUSED",
                                "truthful",
                                false,
                                "eligible",
                                false,
                                "reason",
                                "Lý lịch khai không trung thực"))
                .ended()
                .passed("concludeCv", "planVerification", "concludeCv", "endCvRefused", "endDossierRefused");
        assertThat(journey.file().status()).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void aThirdFailedVoteOnConfirmationGoesToTheDecidingCommittee() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("recordCellConfirmationVote")
                .complete("recordCellConfirmationVote", CELL_VOTE_FAILS)
                .complete("recordCellConfirmationVote", CELL_VOTE_FAILS);
        assertThat(journey.open()).containsExactly("recordCellConfirmationVote");

        journey.complete("recordCellConfirmationVote", CELL_VOTE_FAILS);
        assertThat(journey.open()).containsExactly("decideThirdFailedVote");

        journey.complete("decideThirdFailedVote")
                .complete("recordCellConfirmationVote")
                .complete("recordCommitteeConfirmationVote", COMMITTEE_VOTE_FAILS)
                .complete("recordCommitteeConfirmationVote", COMMITTEE_VOTE_FAILS)
                .complete("recordCommitteeConfirmationVote", COMMITTEE_VOTE_FAILS)
                .complete("decideThirdFailedVote", Map.of("action", "CONFIRM"))
                .complete("recordConfirmationDecision", extension())
                .toTheEnd()
                .ended()
                .passed("decideThirdFailedVote", "recordConfirmationDecision", "endOfficial");
        assertThat(deadlinesOf(journey)).extracting(DeadlineView::limit).contains("T20");
    }

    @Test
    void aThirdFailedVoteMayLeadToRemoval() {
        journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("recordCellConfirmationVote")
                .complete("recordCellConfirmationVote", CELL_VOTE_FAILS)
                .complete("recordCellConfirmationVote", CELL_VOTE_FAILS)
                .complete("recordCellConfirmationVote", CELL_VOTE_FAILS)
                .complete("decideThirdFailedVote", Map.of("action", "REMOVAL"))
                .passed("endThirdVoteRemoval", "removalAfterReview");
    }

    @Test
    void aProbationerWhoIsNotQualifiedIsRemoved() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("recordCellConfirmationVote")
                .complete("recordCellConfirmationVote", proposeRemoval())
                .upTo("recordRemovalDecision")
                .complete("recordRemovalDecision")
                .toTheEnd()
                .ended()
                .passed(
                        "endRemovalProposed",
                        "removalAfterReview",
                        "recordCellRemovalVote",
                        "recordCommitteeRemovalVote",
                        "recordRemovalDecision",
                        "endRemovedAfterReview");

        assertThat(journey.file().status()).isEqualTo(CaseStatus.REMOVED);
    }

    @Test
    void aRemovalThatIsDroppedLeadsBackToConfirmation() {
        journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("recordConfirmationDecision")
                .complete(
                        "recordConfirmationDecision",
                        Map.of("action", "REMOVAL", "removalReason", "Vi phạm tư cách đảng viên"))
                .complete("recordCellRemovalVote", failed("afterFailure", "VOTE_AGAIN"))
                .complete("recordCellRemovalVote", failed("afterFailure", "DROP"))
                .passed("endRemovalDecided", "endKeptByCell")
                .toTheEnd()
                .ended()
                .passed("confirmationStage", "removalAfterReview", "confirmationStage", "endOfficial");
    }

    @Test
    void aRemovalThatNoBodyCanAgreeOnIsReportedUp() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("recordCellConfirmationVote")
                .complete("recordCellConfirmationVote", proposeRemoval());
        for (int vote = 0; vote < 3; vote++) {
            journey.complete("recordCellRemovalVote", failed("afterFailure", "VOTE_AGAIN"));
        }
        journey.complete("recordRemovalDecision", Map.of("action", "KEEP", "reason", "Chưa đủ căn cứ xóa tên"))
                .passed("recordRemovalDecision", "endKept")
                .toTheEnd()
                .ended()
                .passed("endOfficial");
    }

    @Test
    void aRemovalOfACellDirectlyUnderTheCommitteeSkipsTheCommitteeVote() {
        journeys.start(TestOrganization.DIRECT_CELL, START)
                .upTo("recordCellConfirmationVote")
                .complete("recordCellConfirmationVote", proposeRemoval())
                .complete("recordCellRemovalVote")
                .complete("recordRemovalDecision")
                .toTheEnd()
                .ended()
                .neverPassed("recordCommitteeRemovalVote");
    }

    @Test
    void theCommitteeMayFailThreeTimesOnARemoval() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("recordCellConfirmationVote")
                .complete("recordCellConfirmationVote", proposeRemoval())
                .complete("recordCellRemovalVote");
        for (int vote = 0; vote < 3; vote++) {
            journey.complete("recordCommitteeRemovalVote", COMMITTEE_VOTE_FAILS);
        }
        journey.complete("recordRemovalDecision").toTheEnd().ended().passed("endRemoved");
    }

    @Test
    void aRemovalProposedDuringProbationEndsTheCaseOrIsDropped() {
        Journey removed = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        incident(removed, "PROPOSE_REMOVAL", Map.of());
        assertThat(removed.open()).contains("registerMember", "recordCellRemovalVote");
        removed.complete("recordCellRemovalVote")
                .complete("recordCommitteeRemovalVote")
                .complete("recordRemovalDecision")
                .toTheEnd()
                .ended()
                .passed("removalDuringProbation", "endRemovedOnProbation");

        Journey kept = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        incident(kept, "PROPOSE_REMOVAL", Map.of());
        kept.complete("recordCellRemovalVote", failed("afterFailure", "DROP"))
                .passed("endKeptOnProbation")
                .toTheEnd()
                .ended()
                .passed("endOfficial");
    }

    @Test
    void aRemovalIsDecidedByTheUnitThatItsOwnVotePutInCharge() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 11, 3))
                .upTo("registerMember");
        assertThat(journey.file().regulation()).isEqualTo("R2025B");
        incident(journey, "PROPOSE_REMOVAL", Map.of());
        journey.on(LocalDate.of(2026, 8, 2))
                .complete("recordCellRemovalVote")
                .complete("recordCommitteeRemovalVote", COMMITTEE_VOTE_FAILS)
                .complete("recordCommitteeRemovalVote");

        assertThat(journey.task("recordRemovalDecision").group()).isEqualTo("organization-board.CS01");
        assertThat(journey.file().decidingCode()).as("of the admission").isEqualTo("DU00");
        journey.complete("recordRemovalDecision", Map.of("action", "KEEP"))
                .toTheEnd()
                .ended()
                .passed("endKeptOnProbation", "endOfficial");
    }

    @Test
    void aPersonMayWithdrawUntilTheCeremony() {
        for (String task : List.of("reviewSympathizer", "enrolInClass", "concludeCv", "appraiseDossier")) {
            Journey journey =
                    journeys.start(TestOrganization.ORDINARY_CELL, START).upTo(task);
            incident(journey, "WITHDRAWN", Map.of());

            assertClosed(journey, CaseStatus.WITHDRAWN);
        }
    }

    @Test
    void aProbationaryMemberLeavesByADecision() {
        for (String task : List.of("registerMember", "receiveSelfReview")) {
            Journey journey =
                    journeys.start(TestOrganization.ORDINARY_CELL, START).upTo(task);
            Map<String, Object> decision = Map.of(
                    "paperNumber", "77-QĐ/ĐU",
                    "paperSigner", "Hoàng Thị Kiều Oanh",
                    "leavingReason", "OWN_REQUEST",
                    "decidedBy", "DU00");
            incident(journey, "LEFT", decision, TestOrganization.login("organization-board.DU00"));

            assertClosed(journey, CaseStatus.LEFT);
        }
    }

    @Test
    void aPersonMovesByTheWayThatTheStateOfTheCaseAsksFor() {
        Journey considered =
                journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("receiveCv");
        move(considered, "CS02");
        considered
                .complete("certifyCandidate")
                .complete("receiveCandidate")
                .complete("assignNewHelper")
                .passed("transferCandidate", "assignNewHelper", "endReceived", "endTransferred");
        Journey unhelped = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordSympathizerResolution");
        move(unhelped, "DU00");
        unhelped.complete("certifyCandidate").complete("receiveCandidate").neverPassed("assignNewHelper");
        Journey resolved = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordCommitteeAdmissionVote");
        move(resolved, "CS02");
        resolved.complete("sendCandidateFile").complete("receiveCandidateFile").complete("assignNewHelper");
        Journey atCompetent =
                journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("appraiseDossier");
        move(atCompetent, "CS03");
        atCompetent
                .complete("forwardCandidateFile")
                .complete("receiveCandidateFile")
                .complete("assignNewHelper")
                .toTheEnd()
                .ended();
        Journey decided = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordCeremony");
        move(decided, "CS02");
        decided.complete("sendAdmissionDecision")
                .complete("receiveCandidate", Map.of("action", "RETURNED", "returnReason", "Thiếu con dấu"))
                .complete("reconsiderAdmission")
                .complete("receiveCandidate", Map.of("action", "RETURNED", "returnReason", "Sai thẩm quyền"))
                .complete("reconsiderAdmission", Map.of("result", "CANCEL"))
                .complete("cancelAdmissionDecision")
                .complete("receiveCandidateFile")
                .complete("assignNewHelper")
                .passed("endDecisionCancelled", "isDecisionLeft", "recordAdmissionDecision");
        Journey tooLate = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordAdmissionDecision");
        LocalDate left = clock.today();
        tooLate.on(left.plusDays(70)).upTo("recordCeremony");
        move(tooLate, "CS03", Map.of("happenedOn", left.toString()));
        tooLate.complete("cancelAdmissionDecision");
        Journey probationer =
                journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        move(probationer, "CS02");
        probationer.complete("remarkProbationer").passed("transferRoute", "remarkProbationer", "isSent", "receiver");
        Journey outside = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("receiveCv");
        move(outside, "OUTSIDE");
        outside.complete("certifyCandidate").ended().passed("endMovedOut", "closeCase");
        Journey stopped = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("receiveCv");
        move(stopped, "CS02");
        incident(stopped, "WITHDRAWN", Map.of());
        stopped.passed("endTransferStopped").ended();
    }

    @Test
    void confirmationWaitsForTheConclusionOnAFaultAndSeesIt() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordCellConfirmationVote");
        incident(journey, "DISCIPLINE", Map.of());
        assertThat(journey.task("recordDisciplineDecision").group()).isEqualTo("grassroots-officer.CS01");
        assertThatThrownBy(() -> incident(journey, "DISCIPLINE", Map.of()))
                .hasMessageContaining("Đang xem xét kỷ luật");
        assertThatThrownBy(() -> journey.complete("recordCellConfirmationVote"))
                .hasMessageContaining("Đang xem xét kỷ luật")
                .hasMessageContaining("Điều lệ Đảng, Điều 35");
        for (String measure : List.of("DISMISSAL", "EXPULSION")) {
            assertThatThrownBy(() -> journey.complete("recordDisciplineDecision", Map.of("result", measure)))
                    .hasMessageContaining("chỉ bị khiển trách hoặc cảnh cáo");
        }
        assertThatThrownBy(() -> journey.complete("recordDisciplineDecision", Map.of("result", "REMOVAL")))
                .hasMessageContaining("chi bộ đề nghị xóa tên ở bước biểu quyết");
        journey.complete("recordDisciplineDecision", Map.of("result", "WARNING"))
                .passed("disciplineProbationer", "recordDisciplineDecision", "endDisciplined");
        assertThat(prefill(journey, "recordCellConfirmationVote").get("discipline"))
                .asString()
                .contains("Cảnh cáo (Đảng ủy cơ sở)");
        journey.complete("recordCellConfirmationVote");
        assertThat(prefill(journey, "recordCommitteeConfirmationVote").get("discipline"))
                .asString()
                .contains("Cảnh cáo");
        journey.toTheEnd().ended().passed("endOfficial");
    }

    @Test
    void aGraveFaultOnProbationLeadsToRemoval() {
        Journey grave = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        incident(grave, "DISCIPLINE", Map.of());
        grave.complete("recordDisciplineDecision", Map.of("result", "REMOVAL"));
        assertThat(grave.open()).contains("recordCellRemovalVote", "registerMember");
        grave.passed("isGraveFault", "proposeRemoval", "endRemovalStarted");

        Journey died = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        incident(died, "DISCIPLINE", Map.of());
        incident(died, "DECEASED", Map.of());
        died.passed("endDisciplineStopped");
        died.toTheEnd();
        assertClosed(died, CaseStatus.DECEASED);
    }

    @Test
    void whoIsSentencedIsRemovedWithoutVotesOfCellAndCommittee() {
        Journey removed = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        incident(removed, "SENTENCED", Map.of());
        assertThat(removed.task("recordRemovalDecision").group()).isEqualTo("organization-board.DU00");
        removed.complete("recordRemovalDecision", Map.of("leavingReason", "SERIOUS_CRIME"))
                .toTheEnd()
                .ended()
                .passed("needsRemovalVotes", "takeToDecision", "recordRemovalDecision", "endRemovedOnProbation")
                .neverPassed("recordCellRemovalVote", "recordCommitteeRemovalVote");
        assertThat(removed.file().status()).isEqualTo(CaseStatus.REMOVED);

        Journey kept = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("receiveSelfReview");
        kept.on(LocalDate.of(2026, 9, 1));
        incident(kept, "SENTENCED", Map.of());
        assertThat(kept.task("recordRemovalDecision").group()).isEqualTo("organization-board.CS01");
        kept.complete("recordRemovalDecision", Map.of("action", "KEEP"))
                .passed("removalOrdered", "takeToDecision", "endKeptOnProbation")
                .toTheEnd()
                .ended()
                .passed("endOfficial");
    }

    @Test
    void anAdmissionAgainstTheStandardsIsCancelled() {
        Journey stands = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        incident(stands, "WRONG_ADMISSION", Map.of());
        assertThat(stands.task("reviewAdmission").group()).isEqualTo("organization-board.DU00");
        assertThatThrownBy(() -> incident(stands, "WRONG_ADMISSION", Map.of()))
                .hasMessageContaining("Đang xem lại việc kết nạp");
        assertThat(state(stands, "T27")).isEqualTo(DeadlineState.OPEN);
        stands.complete("reviewAdmission").passed("endAdmissionStands", "endAdmissionReviewed");
        assertThat(state(stands, "T27")).isEqualTo(DeadlineState.MET);
        stands.toTheEnd().ended().passed("endOfficial");

        Journey cancelled =
                journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        incident(cancelled, "WRONG_ADMISSION", Map.of());
        cancelled.complete("reviewAdmission", Map.of("result", "WRONG_STANDARD"));
        cancelled.passed("endAdmissionAnnulled", "closeCase");
        assertClosed(cancelled, CaseStatus.CANCELLED);
        assertThat(database.queryForObject(
                        "select left_on from party_member where applicant_id = ?",
                        LocalDate.class,
                        cancelled.file().applicant().id()))
                .isEqualTo(clock.today());

        Journey died = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        incident(died, "WRONG_ADMISSION", Map.of());
        incident(died, "DECEASED", Map.of());
        died.passed("endReviewStopped");
        died.toTheEnd();
        assertClosed(died, CaseStatus.DECEASED);

        Journey undecided =
                journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordAdmissionDecision");
        assertThatThrownBy(() -> incident(undecided, "WRONG_ADMISSION", Map.of()))
                .hasMessageContaining("Chưa có quyết định kết nạp");
    }

    @Test
    void onlyTheWrongStepOfAnAdmissionIsTakenAgainAndTheDatesAreFixedAnew() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        LocalDate committeeVote =
                journey.file().date(DateKind.COMMITTEE_ADMISSION_VOTE).orElseThrow();
        LocalDate ceremony = journey.file().ceremonyDate().orElseThrow();
        incident(journey, "WRONG_ADMISSION", Map.of());
        assertThatThrownBy(() -> journey.complete("reviewAdmission", Map.of("result", "WRONG_PROCEDURE")))
                .hasMessageContaining("Chọn bước phải làm lại");
        journey.complete("reviewAdmission", wrong("CELL_VOTE"));
        assertThat(journey.file().decisionDate()).isEmpty();
        journey.complete("redoCellAdmissionVote");
        assertThat(state(journey, "T09")).isEqualTo(DeadlineState.OPEN);
        LocalDate before = ceremony.minusDays(1);
        assertThatThrownBy(() -> journey.complete("redoAdmissionDecision", Map.of("admittedOn", before.toString())))
                .hasMessageContaining("không được trước ngày làm lễ");
        journey.complete("redoAdmissionDecision");
        LocalDate admitted = clock.today();
        assertThat(journey.file().ceremonyDate()).contains(admitted);
        assertThat(journey.file().decisionDate()).contains(admitted);
        assertThat(journey.file().officialDate()).contains(admitted.plusMonths(12));
        assertThat(journey.file().date(DateKind.COMMITTEE_ADMISSION_VOTE)).contains(committeeVote);
        assertThat(state(journey, "T09")).isEqualTo(DeadlineState.MET);
        assertThat(state(journey, "T12")).isEqualTo(DeadlineState.MET);
        assertThat(database.queryForList(
                        "select note from case_paper where case_id = ? and kind = 'ADMISSION_DECISION' order by id",
                        String.class,
                        journey.file().id()))
                .hasSize(2)
                .first()
                .asString()
                .contains("Đã hủy, làm lại nghị quyết của chi bộ");
        journey.passed("redoCellAdmissionVote", "redoAdmissionDecision", "endAdmissionRenewed", "endAdmissionReviewed")
                .neverPassed("redoCommitteeAdmissionVote")
                .toTheEnd()
                .ended()
                .passed("endOfficial");
    }

    @Test
    void whatBuildsOnACancelledDecisionWaitsForTheNewOne() {
        Journey decided = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordCeremony");
        incident(decided, "WRONG_ADMISSION", Map.of());
        decided.complete("reviewAdmission", wrong("DECISION"));
        assertThatThrownBy(() -> decided.complete("recordCeremony")).hasMessageContaining("đang làm lại bước sai");
        decided.complete("redoAdmissionDecision");
        decided.complete(
                        "recordCeremony",
                        Map.of("decisionReceivedOn", clock.today().plusDays(1).toString()))
                .toTheEnd()
                .ended()
                .passed("endOfficial");

        Journey refused = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("recordCellConfirmationVote");
        incident(refused, "WRONG_ADMISSION", Map.of());
        refused.complete("reviewAdmission", wrong("COMMITTEE_VOTE"));
        assertThatThrownBy(() -> refused.complete("recordCellConfirmationVote"))
                .hasMessageContaining("đang làm lại bước sai");
        refused.complete("redoCommitteeAdmissionVote", COMMITTEE_VOTE_FAILS);
        assertThatThrownBy(() -> refused.complete("redoAdmissionDecision")).hasMessageContaining("không kết nạp nữa");
        refused.complete("redoAdmissionDecision", Map.of("action", "REFUSE"));
        refused.passed("redoCommitteeAdmissionVote", "endRenewalRefused");
        assertClosed(refused, CaseStatus.CANCELLED);
    }

    @Test
    void aProbationerFoundWronglyAdmittedIsNotTakenOver() {
        Journey returned = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        move(returned, "CS02");
        returned.complete("remarkProbationer")
                .complete("receiveCandidate", Map.of("action", "RETURNED", "returnReason", "Chưa đủ tuổi khi kết nạp"));
        assertThat(returned.task("reconsiderAdmission").group()).isEqualTo("organization-board.DU00");
        assertThat(returned.file().cellCode()).isEqualTo(TestOrganization.ORDINARY_CELL);
        returned.complete("reconsiderAdmission", Map.of("result", "CANCEL"));
        returned.passed("endAnnulledInTransfer", "isAnnulledInTransfer", "closeCase")
                .neverPassed("cancelAdmissionDecision");
        assertClosed(returned, CaseStatus.CANCELLED);

        Journey taken = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        move(taken, "CS02");
        taken.complete("remarkProbationer").complete("receiveCandidate").complete("assignNewHelper");
        incident(taken, "WRONG_ADMISSION", Map.of());
        assertThatThrownBy(() -> taken.complete("reviewAdmission", Map.of("result", "WRONG_STANDARD")))
                .hasMessageContaining("ghi văn bản đồng ý của cấp trên trực tiếp")
                .hasMessageContaining("38-HD/BTCTW, mục I.3");
        taken.complete(
                "reviewAdmission",
                Map.of(
                        "result", "WRONG_STANDARD",
                        "consentNumber", "15-CV/TU",
                        "consentOn", clock.today().toString()));
        assertClosed(taken, CaseStatus.CANCELLED);
    }

    @Test
    void theFileOfADeadProbationerGoesUp() {
        Journey died = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        LocalDate death = clock.today();
        incident(died, "DECEASED", Map.of());
        assertThat(died.open()).containsExactly("sendMemberFile");
        assertThat(died.task("sendMemberFile").group()).isEqualTo("grassroots-officer.CS01");
        assertThat(deadline(died, "T45"))
                .extracting(DeadlineView::startDate, DeadlineView::state)
                .containsExactly(death, DeadlineState.OPEN);
        died.complete("sendMemberFile");
        assertThat(state(died, "T45")).isEqualTo(DeadlineState.MET);
        died.passed("isMemberDead", "followMembershipEnd", "sendMemberFile", "endFileSent");
        assertClosed(died, CaseStatus.DECEASED);
    }

    @Test
    void aRemovedPersonMayComplainOnlyInTime() {
        Journey removed = removedOnProbation();
        assertThat(removed.open()).containsExactlyInAnyOrder("sendMemberFile", "recordRemovalReceipt");
        removed.complete("recordRemovalReceipt");
        LocalDate received = clock.today();
        assertThat(deadline(removed, "T33"))
                .extracting(DeadlineView::startDate, DeadlineView::state)
                .containsExactly(received, DeadlineState.OPEN);
        LocalDate last = deadline(removed, "T33").dueDate();
        assertThatThrownBy(() -> removed.complete("recordRemovalComplaint", Map.of("action", "NONE")))
                .hasMessageContaining("Còn trong hạn khiếu nại")
                .hasMessageContaining("294-QĐ/TW, điểm 8.2");
        removed.on(last);
        assertThatThrownBy(() -> removed.complete("recordRemovalComplaint")).hasMessageContaining("không được thụ lý");
        removed.complete("recordRemovalComplaint", Map.of("action", "NONE"));
        assertThat(state(removed, "T33")).isEqualTo(DeadlineState.MET);
        removed.toTheEnd().ended().passed("recordRemovalComplaint", "endNoComplaint");

        Journey answered = removedOnProbation().complete("recordRemovalReceipt").complete("recordRemovalComplaint");
        assertThat(answered.task("answerComplaint").group()).isEqualTo("organization-board.DU00");
        assertThat(state(answered, "T34")).isEqualTo(DeadlineState.OPEN);
        answered.complete("answerComplaint").toTheEnd().ended().passed("complaintResult", "endRemovalStands");
        assertThat(state(answered, "T34")).isEqualTo(DeadlineState.MET);
        assertThat(answered.file().status()).isEqualTo(CaseStatus.REMOVED);
    }

    @Test
    void probationGoesOnWhenAComplaintIsRight() {
        Journey journey = removedOnProbation().complete("recordRemovalReceipt");
        LocalDate official = journey.file().officialDate().orElseThrow();
        journey.complete("recordRemovalComplaint", Map.of("addressee", "CENTRAL"));
        assertThat(state(journey, "T34A")).isEqualTo(DeadlineState.OPEN);
        assertThat(state(journey, "T34")).isEqualTo(DeadlineState.EXTENDED);
        journey.complete("answerComplaint", Map.of("result", "WITHDRAWN"));
        workflow.runDueJobs();
        assertThat(journey.file().status()).isEqualTo(CaseStatus.RUNNING);
        assertThat(journey.file().officialDate()).contains(official);
        assertThat(state(journey, "T17")).isEqualTo(DeadlineState.OPEN);
        assertThat(journey.open()).contains("registerMember");
        journey.toTheEnd().ended().passed("resumeProbation", "endProbationResumed", "endOfficial");
        assertThat(journey.file().status()).isEqualTo(CaseStatus.OFFICIAL);

        Journey reviewed = journeys.start(TestOrganization.ORDINARY_CELL, START)
                .upTo("recordCellConfirmationVote")
                .complete("recordCellConfirmationVote", proposeRemoval())
                .complete("recordCellRemovalVote")
                .upTo("recordRemovalDecision")
                .complete("recordRemovalDecision")
                .complete("sendMemberFile")
                .complete("recordRemovalReceipt")
                .complete("recordRemovalComplaint")
                .complete("answerComplaint", Map.of("result", "WITHDRAWN"));
        workflow.runDueJobs();
        assertThat(reviewed.open()).containsExactly("recordCellConfirmationVote");
        reviewed.toTheEnd().ended().passed("resumeProbation", "endOfficial");
    }

    private Journey removedOnProbation() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        incident(journey, "PROPOSE_REMOVAL", Map.of());
        return journey.complete("recordCellRemovalVote")
                .complete("recordCommitteeRemovalVote")
                .complete("recordRemovalDecision");
    }

    private DeadlineView deadline(Journey journey, String limit) {
        return deadlinesOf(journey).stream()
                .filter(deadline -> deadline.limit().equals(limit))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> prefill(Journey journey, String task) {
        return steps.prefill(task, journey.file().id(), null, "test");
    }

    private DeadlineState state(Journey journey, String limit) {
        return deadline(journey, limit).state();
    }

    private static Map<String, Object> wrong(String step) {
        return Map.of("result", "WRONG_PROCEDURE", "wrongStep", step);
    }

    private void move(Journey journey, String destination) {
        move(journey, destination, Map.of());
    }

    private void move(Journey journey, String destination, Map<String, Object> more) {
        Map<String, Object> decision = new HashMap<>(Map.of(
                "paperNumber", "45-QĐ/CĐYT",
                "paperSigner", "Trần Văn Hải",
                "destination", destination,
                "receivingUnit", "Đảng ủy phường Hòa Bình"));
        decision.putAll(more);
        incident(journey, "MOVED", decision);
    }

    private void assertClosed(Journey journey, CaseStatus how) {
        journey.ended().passed("endClosed").neverPassed("endOfficial");
        assertThat(journey.file().status()).isEqualTo(how);
        assertThat(deadlinesOf(journey)).extracting(DeadlineView::state).doesNotContain(DeadlineState.OPEN);
    }

    @Test
    void aHelperIsReplacedAndAWrongDateCorrected() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("registerMember");
        LocalDate ceremony = journey.file().ceremonyDate().orElseThrow();
        Long helper = journey.file().helperId();
        String other = helpers.choices(TestOrganization.ORDINARY_CELL).stream()
                .map(choice -> choice.value())
                .filter(id -> !id.equals(helper.toString()))
                .findFirst()
                .orElseThrow();

        incident(
                journey,
                "REPLACE_HELPER",
                Map.of(
                        "helper",
                        other,
                        "paperNumber",
                        "30-NQ/CB",
                        "paperSigner",
                        "Bí thư chi bộ CB0001",
                        "remarkedOn",
                        clock.today().toString(),
                        "remark",
                        "Tích cực, có trách nhiệm với việc được giao"));
        assertThat(journey.file().helperId()).isEqualTo(Long.valueOf(other));

        journey.on(clock.today().plusDays(2));
        LocalDate corrected = ceremony.plusDays(1);
        incident(journey, "CORRECT_DATE", Map.of("dateKind", "CEREMONY", "newDate", corrected.toString()));
        assertThat(journey.file().ceremonyDate()).contains(corrected);
        assertThat(journey.file().officialDate()).contains(corrected.plusYears(1));
        assertThat(deadlinesOf(journey)).anySatisfy(deadline -> {
            assertThat(deadline.limit()).isEqualTo("T17");
            assertThat(deadline.dueDate()).isEqualTo(corrected.plusYears(1));
        });
        journey.toTheEnd().ended().passed("endOfficial");
    }

    /** The first helper has no login, so the secretary writes for him; the second has one. */
    @Test
    void theOpenRemarkPassesToTheNewHelper() {
        Journey journey = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("receiveHelperRemark");
        OpenTask before = journey.task("receiveHelperRemark");
        assertThat(before.group()).isEqualTo("cell-secretary.CB0001");
        String other = otherHelper(journey);
        String login = TestOrganization.login("helper.CB0001");
        Object earlier = database.queryForMap("select user_id from party_member where id = ?", Long.valueOf(other))
                .get("user_id");
        database.update("update party_member set user_id = ? where id = ?", login, Long.valueOf(other));
        database.update(
                "insert into officer (user_id, full_name, email, role, unit_code, valid_from) values (?, ?, ?, ?, ?, ?)",
                login,
                "Người giúp đỡ",
                "helper@example.org",
                "HELPER",
                "CB0001",
                LocalDate.of(2015, 1, 1));
        try {
            incident(
                    journey,
                    "REPLACE_HELPER",
                    Map.of(
                            "helper",
                            other,
                            "paperNumber",
                            "31-NQ/CB",
                            "paperSigner",
                            "Bí thư chi bộ CB0001",
                            "remarkedOn",
                            clock.today().toString(),
                            "remark",
                            "Tích cực, có trách nhiệm với việc được giao"));
            assertThat(journey.task("receiveHelperRemark").id()).isEqualTo(before.id());
            assertThat(journey.task("receiveHelperRemark").group()).isEqualTo("helper.CB0001");
        } finally {
            database.update("delete from officer where user_id = ?", login);
            database.update("update party_member set user_id = ? where id = ?", earlier, Long.valueOf(other));
        }
    }

    private String otherHelper(Journey journey) {
        String helper = journey.file().helperId().toString();
        return helpers.choices(TestOrganization.ORDINARY_CELL).stream()
                .map(choice -> choice.value())
                .filter(id -> !id.equals(helper))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClassTakesEveryoneWhoWaits() {
        Journey first = journeys.start(TestOrganization.ORDINARY_CELL, START).upTo("enrolInClass");
        Journey second =
                journeys.start(TestOrganization.SECTION_CELL, clock.today()).upTo("enrolInClass");
        String teacher = TestOrganization.login("political-center.DU00");
        clock.moveTo(clock.today().plusDays(1));
        workflow.start("classSession", teacher, training.openClass("LOP-2025-0001", clock.today()));

        assertThat(first.open()).containsExactly("recordClassResult");
        assertThat(second.open()).containsExactly("recordClassResult");

        clock.moveTo(clock.today().plusDays(10));
        OpenTask grading = workflow.openTasks("LOP-2025-0001").get(0);
        workflow.complete(grading, teacher, training.gradeClass("LOP-2025-0001", clock.today()));
        workflow.runDueJobs();

        assertThat(first.open()).containsExactly("proposeDossier");
        assertThat(second.open()).containsExactly("proposeDossier");
        first.passed("classEnrolled", "classFinished", "endCertified");
    }

    @Test
    void aCellAndItsCommitteeReviewTheListEachMonth() {
        Journey kept = journeys.start("CB0002", START).upTo("proposeAwarenessClass");
        Journey takenOff = journeys.start("CB0002", START).upTo("proposeAwarenessClass");
        clock.moveTo(LocalDate.of(2025, 8, 1));
        lists.open();
        Journey added = journeys.start("CB0002", LocalDate.of(2025, 8, 4)).upTo("reviewSympathizer");
        lists.open();

        OpenTask review = workflow.openTasks("DS-2508-CB0002").get(0);
        assertThat(review.taskId()).isEqualTo("reviewSympathizerList");
        assertThat(database.queryForObject(
                        "select count(*) from act_ru_task where id_ = ? and due_date_ between ? and ?",
                        Integer.class,
                        review.id(),
                        LocalDate.of(2025, 8, 31),
                        LocalDate.of(2025, 9, 1)))
                .isEqualTo(1);
        assertThat(workflow.openTasks("DS-2507-CB0002")).isEmpty();

        clock.moveTo(LocalDate.of(2025, 8, 20));
        String secretary = TestOrganization.login("cell-secretary.CB0002");
        assertThatThrownBy(() -> workflow.complete(review, secretary, listWithout(takenOff, null)))
                .hasStackTraceContaining("ghi rõ lý do");
        workflow.complete(review, secretary, listWithout(takenOff, "Chuyển công tác ra ngoài tỉnh, không còn liên hệ"));

        takenOff.ended();
        assertThat(takenOff.file().status()).isEqualTo(CaseStatus.STOPPED);
        assertThat(kept.open()).containsExactly("proposeAwarenessClass");
        assertThat(added.open()).containsExactly("reviewSympathizer");

        OpenTask additions = workflow.openTasks("DS-2508-CS01").get(0);
        String officer = TestOrganization.login(additions.group());
        Map<String, Object> agreed = new HashMap<>(Map.of(
                "reviewDate", "2025-08-20",
                "reviewSigner", "Nguyễn Đức Hòa Bình",
                "approved", List.of(added.number())));
        if (database.queryForObject(
                        "select count(*) from list_review where committee_code = 'CS01' and month_from = date '2025-08-01' and held_on is null",
                        Integer.class)
                > 0) {
            assertThatThrownBy(() -> workflow.complete(additions, officer, agreed))
                    .hasStackTraceContaining("chưa soát danh sách");
        }
        agreed.put("overrideReason", "Chi bộ còn lại họp cuối tháng");
        workflow.complete(additions, officer, agreed);

        assertThat(added.open()).containsExactly("proposeAwarenessClass");
        assertThat(workflow.openTasks("DS-2508-CS01")).isEmpty();
    }

    private Map<String, Object> listWithout(Journey takenOff, String reason) {
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        for (Object person : (List<?>) list.prefill("DS-2508-CB0002").get("persons")) {
            Map<String, Object> row = new HashMap<>();
            row.put("listed", ((Map<?, ?>) person).get("listed"));
            boolean off = ((Map<?, ?>) person).get("number").equals(takenOff.number());
            row.put("outcome", off ? "REMOVED" : "KEPT");
            row.put("reason", off ? reason : null);
            rows.add(row);
        }
        return new HashMap<>(Map.of(
                "heldOn", "2025-08-20",
                "resolutionNumber", "318-NQ/CB",
                "resolutionSigner", "Trần Thị Minh Nguyệt",
                "persons", rows));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void everyFlowOfEveryModelWasTaken() {
        workflow.runDailyReminders();

        assertThat(paths.untaken()).isEmpty();
    }

    private void incident(Journey journey, String kind, Map<String, Object> more) {
        String secretary =
                TestOrganization.login("cell-secretary." + journey.file().cellCode());
        incident(journey, kind, more, secretary);
    }

    private void incident(Journey journey, String kind, Map<String, Object> more, String actor) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "chosenCase",
                journey.number(),
                "kind",
                kind,
                "happenedOn",
                clock.today().toString(),
                "reason",
                "Theo báo cáo của chi bộ"));
        form.putAll(more);
        workflow.start("caseIncident", actor, form);
    }

    private List<DeadlineView> deadlinesOf(Journey journey) {
        return deadlines.of(journey.file().id());
    }

    private static Map<String, Object> vote(int official, int yes, int no) {
        return Map.of(
                "attendanceTotalOfficial", official,
                "attendancePresentOfficial", official,
                "attendanceExcludedSuspended", 0,
                "overrideReason", "Danh sách chưa cập nhật",
                "voteYes", yes,
                "voteNo", no,
                "voteNoReason", "Cần thêm thời gian rèn luyện");
    }

    private static Map<String, Object> failed(String field, Object value) {
        Map<String, Object> form = new HashMap<>(CELL_VOTE_FAILS);
        form.put(field, value);
        return form;
    }

    private static Map<String, Object> redo() {
        return Map.of("action", "REDO");
    }

    private static Map<String, Object> extension() {
        return Map.of("action", "EXTENDED", "extensionReason", "Chờ ý kiến của cấp trên");
    }

    private static Map<String, Object> proposeRemoval() {
        return Map.of("action", "REMOVE", "removalReason", "Nhiều lần bỏ sinh hoạt không có lý do");
    }

    private static Map<String, Object> failedClass() {
        Map<String, Object> form = new HashMap<>();
        form.put("courseGrade", "FAILED");
        form.put("courseCertificateNumber", null);
        form.put("courseIssuedOn", null);
        return form;
    }
}
