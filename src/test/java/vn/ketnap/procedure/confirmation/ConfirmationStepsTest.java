package vn.ketnap.procedure.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.AUTHORIZED_CELL;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.CaseBinding;
import vn.ketnap.procedure.step.Decisions;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.regulation.Body;
import vn.ketnap.regulation.Matter;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Stage;

@KetNapTest
class ConfirmationStepsTest {

    private static final LocalDate START = LocalDate.of(2024, 9, 2);
    private static final Map<String, Object> FAILED_IN_CELL =
            Map.of("voteYes", 9, "voteNo", 5, "overrideReason", "Đã đối chiếu với biên bản kiểm phiếu");

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseBinding binding;

    @Autowired
    Decisions decisions;

    @Autowired
    Register register;

    @Autowired
    Steps steps;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void papersDatedBeforeTheEndOfProbationAreRefusedWithTheArticle() {
        CaseFile file = before("receiveSelfReview", ORDINARY_CELL);
        String tooEarly = file.officialDate().orElseThrow().minusDays(1).toString();

        assertThat(cases.refused("receiveSelfReview", file, Map.of("reviewedOn", tooEarly)))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("reviewedOn", "06-HD/TW, điểm 4.2"));
        assertThat(cases.refused("receiveHelperRemark", file, Map.of("remarkedOn", tooEarly)))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("remarkedOn", "06-HD/TW, điểm 4.3"));
        assertThat(cases.refused("recordProbationOpinions", file, Map.of("compiledOn", tooEarly)))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("compiledOn", "06-HD/TW, điểm 4.4"));
    }

    @Test
    void aHelperWritesNoRemarkOnSomebodyElsesPerson() {
        CaseFile file = before("receiveHelperRemark", ORDINARY_CELL);
        Map<String, Object> remark = cases.values("receiveHelperRemark", file, null, Map.of());

        undone(() -> {
            insertHelper("helper.one");
            assertThatThrownBy(() -> steps.complete("receiveHelperRemark", file.id(), null, remark, "helper.one"))
                    .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problems())
                            .extracting(Problem::field)
                            .containsExactly("helper"));
        });
        undone(() -> {
            insertHelper("helper.one");
            jdbc.update("update party_member set user_id = 'helper.one' where id = ?", file.helperId());
            assertThat(steps.complete("receiveHelperRemark", file.id(), null, remark, "helper.one"))
                    .isNotNull();
        });
    }

    @Test
    void opinionsOfTheResidenceOrAReasonWhyNotAreNeeded() {
        CaseFile file = before("recordProbationOpinions", ORDINARY_CELL);
        Map<String, Object> without = new HashMap<>();
        without.put("residenceCommittee", null);
        without.put("unionNo", 3);

        assertThat(cases.refused("recordProbationOpinions", file, without))
                .extracting(Problem::field)
                .contains("residenceCommittee", "unionYes", "unionNoReason");

        without.put("unionNo", 0);
        without.put("residenceExemption", "Chi bộ sinh hoạt cũng là chi bộ nơi cư trú");
        cases.complete("recordProbationOpinions", file, without);
        assertThat(cases.reload(file).date(DateKind.PROBATION_OPINIONS)).isPresent();
    }

    @Test
    void whoIsInNoOrganisationHasNoneThatCouldBeAskedOnProbation() {
        CaseFile file = before("recordProbationOpinions", ORDINARY_CELL);
        Map<String, Object> none = new HashMap<>();
        for (String field : new String[] {"organizations", "unionAsked", "unionYes", "unionNo"}) {
            none.put(field, null);
        }
        assertThat(cases.refused("recordProbationOpinions", file, none))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("organizations", "unionAsked", "unionYes", "unionNo");
        none.put("noOrganization", true);
        assertThat(cases.refused("recordProbationOpinions", file, none))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("noOrganization", "06-HD/TW, điểm 4.4"));

        jdbc.update(
                "update applicant set youth_union_member = false, trade_union_member = false where id = ?",
                file.applicant().id());
        cases.complete("recordProbationOpinions", file, none);
        assertThat(register.papers(file, PaperKind.PROBATION_OPINIONS))
                .singleElement()
                .satisfies(paper -> assertThat(paper.note()).startsWith("Không tham gia đoàn thể nào"));
    }

    @Test
    void theThirdVoteThatFailsGoesUpAndTheCompetentCommitteeSaysHowToGoOn() {
        CaseFile file = before("recordCellConfirmationVote", ORDINARY_CELL);

        assertThat(failInCell(file)).isEqualTo("AGAIN");
        assertThat(failInCell(file)).isEqualTo("AGAIN");
        assertThat(failInCell(file)).isEqualTo("REPORT_UP");
        assertThat(cases.reload(file).date(DateKind.CELL_CONFIRMATION_VOTE)).isEmpty();

        String lastVote = clock.today().toString();
        clock.moveTo(clock.today().plusDays(1));
        assertThat(cases.refused(
                        "decideThirdFailedVote",
                        file,
                        Map.of(
                                "decidedOn",
                                LocalDate.parse(lastVote).minusDays(1).toString())))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("decidedOn", "294-QĐ/TW, điểm 4.2.3"));
        assertThat(cases.complete("decideThirdFailedVote", file, Map.of("action", "CONFIRM"))
                        .outcome())
                .isEqualTo("CONFIRM");
    }

    @Test
    void lawAndBodyAreThoseOfTheDayOfTheCellsMeeting() {
        CaseFile file = cases.before("recordCellConfirmationVote", ORDINARY_CELL, LocalDate.of(2025, 6, 11));
        file = entered(file);
        assertThat(file.officialDate()).contains(LocalDate.of(2026, 7, 1));
        assertThat(file.regulation()).isEqualTo("R2026A");
        clock.moveTo(LocalDate.of(2026, 9, 15));

        cases.complete("recordCellConfirmationVote", file, Map.of());

        CaseFile voted = cases.reload(file);
        assertThat(voted.regulation()).isEqualTo("R2026B");
        assertThat(voted.decidingCode()).isEqualTo("CS01");
        assertThat(decisions.bodyOf(voted, Matter.CONFIRMATION)).isEqualTo(Body.STANDING_COMMITTEE);
        assertThat(limit(file, "T18").regulation()).isEqualTo("R2026A");
        assertThat(limit(file, "T19").regulation()).isEqualTo("R2026B");
    }

    @Test
    void whatComesBeforeTheMeetingIsUnderTheLawOfItsOwnDay() {
        CaseFile file = cases.before("receiveSelfReview", ORDINARY_CELL, LocalDate.of(2025, 4, 10));
        file = entered(file);
        assertThat(file.regulation()).isEqualTo("R2026A");
        LocalDate under294 = LocalDate.of(2026, 4, 7);

        assertThat(cases.refused("receiveSelfReview", file, Map.of("reviewedOn", under294.toString())))
                .extracting(Problem::article)
                .containsExactly("06-HD/TW, điểm 4.2");
        assertThat(cases.refused("receiveHelperRemark", file, Map.of("remarkedOn", under294.toString())))
                .extracting(Problem::article)
                .containsExactly("06-HD/TW, điểm 4.3");
        assertThat(cases.refused("recordProbationOpinions", file, Map.of("compiledOn", under294.toString())))
                .extracting(Problem::article)
                .containsExactly("06-HD/TW, điểm 4.4");
    }

    @Test
    void theReviewMeetsItsLimitWhateverItResultsIn() {
        CaseFile file = before("recordCellConfirmationVote", ORDINARY_CELL);
        clock.moveTo(file.officialDate().orElseThrow().plusDays(10));
        LocalDate reviewed = clock.today();

        cases.complete("recordCellConfirmationVote", file, FAILED_IN_CELL);

        assertThat(limit(file, "T18"))
                .extracting(DeadlineView::state, DeadlineView::metOn)
                .containsExactly(DeadlineState.MET, reviewed);
        assertThat(cases.reload(file).date(DateKind.CELL_CONFIRMATION_VOTE)).isEmpty();
        clock.moveTo(reviewed.plusDays(90));
        cases.complete("recordCellConfirmationVote", file, Map.of());
        assertThat(limit(file, "T18").state()).isEqualTo(DeadlineState.MET);
        assertThat(cases.reload(file).date(DateKind.CELL_CONFIRMATION_REVIEW)).contains(reviewed);
        assertThat(cases.reload(file).date(DateKind.CELL_CONFIRMATION_VOTE)).contains(clock.today());
    }

    @Test
    void aReviewThatFindsThePersonUnfitMeetsTheLimitToo() {
        CaseFile file = before("recordCellConfirmationVote", ORDINARY_CELL);

        cases.complete(
                "recordCellConfirmationVote",
                file,
                Map.of("action", "REMOVE", "removalReason", "Không phấn đấu rèn luyện"));

        assertThat(limit(file, "T18").metOn()).isEqualTo(clock.today());
    }

    @Test
    void theDecisionIsWatchedAfterASuperiorConfirmsInSpiteOfFailedVotes() {
        CaseFile file = before("recordCellConfirmationVote", ORDINARY_CELL);
        failInCell(file);
        failInCell(file);
        failInCell(file);
        assertThat(deadlines.of(file.id())).extracting(DeadlineView::limit).doesNotContain("T19");
        clock.moveTo(clock.today().plusDays(5));
        LocalDate concluded = clock.today();

        cases.complete("decideThirdFailedVote", file, Map.of("action", "CONFIRM"));

        assertThat(limit(file, "T19"))
                .extracting(DeadlineView::state, DeadlineView::startDate)
                .containsExactly(DeadlineState.OPEN, concluded);
        assertThat(deadlines.isLimited(file.id(), null, "recordConfirmationDecision"))
                .isTrue();
        String before = concluded.minusDays(1).toString();
        assertThat(cases.refused("recordConfirmationDecision", file, Map.of("decidedOn", before)))
                .extracting(Problem::article)
                .contains("294-QĐ/TW, điểm 4.2.3");
        clock.moveTo(concluded.plusDays(20));
        cases.complete("recordConfirmationDecision", file, Map.of());
        assertThat(limit(file, "T19").state()).isEqualTo(DeadlineState.MET);
    }

    @Test
    void aResolutionOfTheCellStartsTheLimitAndAFailingCommitteeDoesNotMoveIt() {
        CaseFile file = before("recordCommitteeConfirmationVote", ORDINARY_CELL);
        LocalDate resolved = file.date(DateKind.CELL_CONFIRMATION_VOTE).orElseThrow();
        Map<String, Object> failed =
                Map.of("voteYes", 6, "voteNo", 5, "overrideReason", "Đã đối chiếu với biên bản kiểm phiếu");
        for (int i = 0; i < 3; i++) {
            clock.moveTo(clock.today().plusDays(1));
            cases.complete("recordCommitteeConfirmationVote", file, failed);
        }

        cases.complete("decideThirdFailedVote", file, Map.of("action", "CONFIRM"));

        assertThat(limit(file, "T19").startDate()).isEqualTo(resolved);
    }

    @Test
    void votesThatFailedBeforeARemovalThatCameToNothingCountNoMore() {
        CaseFile file = before("recordCellConfirmationVote", ORDINARY_CELL);
        failInCell(file);
        failInCell(file);
        cases.complete(
                "recordCellConfirmationVote",
                file,
                Map.of("action", "REMOVE", "removalReason", "Không phấn đấu rèn luyện"));
        cases.complete(
                "recordCellRemovalVote",
                file,
                Map.of(
                        "voteYes",
                        9,
                        "voteNo",
                        5,
                        "afterFailure",
                        "DROP",
                        "overrideReason",
                        "Đã đối chiếu với biên bản kiểm phiếu"));

        assertThat(failInCell(file)).isEqualTo("AGAIN");
        assertThat(failInCell(file)).isEqualTo("AGAIN");
        assertThat(failInCell(file)).isEqualTo("REPORT_UP");
    }

    @Test
    void aFailedVoteNeedsNoNumberAndAVoteThatReachedDoes() {
        CaseFile file = before("recordCellConfirmationVote", ORDINARY_CELL);
        Map<String, Object> unnumbered = new HashMap<>();
        unnumbered.put("paperNumber", null);
        unnumbered.put("paperSigner", null);

        assertThat(cases.refused("recordCellConfirmationVote", file, unnumbered))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("paperNumber", "paperSigner");

        unnumbered.putAll(FAILED_IN_CELL);
        assertThat(cases.complete("recordCellConfirmationVote", file, unnumbered)
                        .outcome())
                .isEqualTo("AGAIN");
    }

    @Test
    void theCellCannotVoteBeforeTheNewMemberClass() {
        CaseFile file = cases.before("recordNewMemberClass", ORDINARY_CELL, START);
        clock.moveTo(file.officialDate().orElseThrow().plusDays(3));

        assertThat(cases.refused("recordCellConfirmationVote", file, Map.of()))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("meetingDate", "06-HD/TW, điểm 4.1 đến 4.5"));
    }

    @Test
    void aCellThatFindsThePersonUnfitProposesRemovalAndNothingElseMayGoOn() {
        CaseFile file = before("recordCellConfirmationVote", ORDINARY_CELL);
        Map<String, Object> unfit = new HashMap<>(Map.of("action", "REMOVE"));

        assertThat(cases.refused("recordCellConfirmationVote", file, unfit))
                .extracting(Problem::field)
                .containsExactly("removalReason");

        unfit.put("removalReason", "Không phấn đấu rèn luyện");
        assertThat(cases.complete("recordCellConfirmationVote", file, unfit).outcome())
                .isEqualTo("REMOVAL");
        assertThat(cases.refused("recordCellConfirmationVote", file, Map.of()))
                .extracting(Problem::field)
                .containsExactly("action");
    }

    @Test
    void theOfficialDateStaysTheEndOfProbationHoweverLateTheDecision() {
        CaseFile file = before("recordConfirmationDecision", ORDINARY_CELL);
        LocalDate official = file.ceremonyDate().orElseThrow().plusMonths(12);
        clock.moveTo(clock.today().plusDays(100));

        assertThat(cases.complete("recordConfirmationDecision", file, Map.of()).outcome())
                .isEqualTo("DECIDED");

        CaseFile decided = cases.reload(file);
        assertThat(decided.officialDate()).contains(official);
        assertThat(decided.date(DateKind.CONFIRMATION_RECEIVED)).contains(clock.today());
        cases.complete("announceConfirmation", decided, Map.of());
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.OFFICIAL);
        assertThat(deadlines.of(file.id()))
                .filteredOn(deadline -> deadline.state() == DeadlineState.OPEN)
                .extracting(DeadlineView::limit)
                .containsExactly("T22");
    }

    @Test
    void aDecisionMayBeExtendedOnceForASpecialReason() {
        CaseFile file = before("recordConfirmationDecision", ORDINARY_CELL);
        Map<String, Object> extended = new HashMap<>(Map.of("action", "EXTENDED"));

        assertThat(cases.refused("recordConfirmationDecision", file, extended))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("extensionReason", "294-QĐ/TW, điểm 4.3.1"));

        extended.put("extensionReason", "Phải xác minh đơn thư mới nhận");
        LocalDate due = deadlines.taskDue(file.id(), null, "recordConfirmationDecision");
        assertThat(cases.complete("recordConfirmationDecision", file, extended).outcome())
                .isEqualTo("AGAIN");
        assertThat(deadlines.taskDue(file.id(), null, "recordConfirmationDecision"))
                .isAfter(due);
        assertThat(cases.refused("recordConfirmationDecision", file, extended)).hasSize(1);
    }

    @Test
    void aConfirmationThatHasRunOutIsNotProlongedButAccountedFor() {
        CaseFile file = before("recordConfirmationDecision", ORDINARY_CELL);
        LocalDate due = deadlines.taskDue(file.id(), null, "recordConfirmationDecision");
        clock.moveTo(due.plusDays(1));

        assertThat(cases.refused(
                        "recordConfirmationDecision",
                        file,
                        Map.of("action", "EXTENDED", "extensionReason", "Phải xác minh đơn thư")))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("action", "294-QĐ/TW, điểm 4.3.1"));
        Map<String, Object> account = Map.of(
                "action",
                "ACCOUNTED",
                "accountNumber",
                "12-BC/ĐU",
                "accountOn",
                due.plusDays(1).toString(),
                "accountReason",
                "Ban thường vụ chưa họp được");
        assertThat(cases.complete("recordConfirmationDecision", file, account).outcome())
                .isEqualTo("AGAIN");
        assertThat(deadlines.of(file.id()))
                .filteredOn(deadline -> deadline.limit().equals("T19"))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.accountedOn()).isEqualTo(due.plusDays(1)));
    }

    @Test
    void aVoteOfTheStandingCommitteeThatFailsIsKeptAndTheTaskComesBack() {
        CaseFile file = before("recordConfirmationDecision", ORDINARY_CELL);
        Map<String, Object> failed = new HashMap<>(
                Map.of("voteYes", 5, "voteNo", 6, "overrideReason", "Đã đối chiếu với biên bản kiểm phiếu"));
        failed.put("paperNumber", null);
        failed.put("paperSigner", null);
        failed.put("decidedOn", null);

        assertThat(cases.complete("recordConfirmationDecision", file, failed).outcome())
                .isEqualTo("AGAIN");
        assertThat(cases.reload(file).date(DateKind.CONFIRMATION_DECISION)).isEmpty();
    }

    @Test
    void anAuthorisedCommitteeThatHasVotedOnlySignsTheDecision() {
        CaseFile file = before("recordConfirmationDecision", AUTHORIZED_CELL);
        Map<String, Object> signedOnly = new HashMap<>();
        for (String field : new String[] {"attendanceTotal", "attendancePresent", "voteMethod", "voteYes", "voteNo"}) {
            signedOnly.put(field, null);
        }

        assertThat(cases.complete("recordConfirmationDecision", file, signedOnly)
                        .outcome())
                .isEqualTo("DECIDED");
        assertThat(papers(file, PaperKind.CONFIRMATION_DECISION)).isEqualTo(1);
    }

    @Test
    void aReceiptThatIsNotKnownIsAskedAtTheAnnouncement() {
        CaseFile file = before("recordConfirmationDecision", ORDINARY_CELL);
        LocalDate decided = clock.today();
        Map<String, Object> notReceived = new HashMap<>();
        notReceived.put("receivedOn", null);
        cases.complete("recordConfirmationDecision", file, notReceived);
        assertThat(cases.reload(file).date(DateKind.CONFIRMATION_RECEIVED)).isEmpty();
        assertThat(steps.prefill("announceConfirmation", file.id(), null, "test"))
                .containsEntry("receiptKnown", false);

        clock.moveTo(decided.plusDays(9));
        assertThat(cases.refused("announceConfirmation", file, Map.of()))
                .extracting(Problem::field)
                .containsExactly("receivedOn");
        String tooEarly = decided.minusDays(1).toString();
        assertThat(cases.refused("announceConfirmation", file, Map.of("receivedOn", tooEarly)))
                .extracting(Problem::field)
                .containsExactly("receivedOn");
        String late = decided.plusDays(5).toString();
        Map<String, Object> announcedBefore =
                Map.of("receivedOn", late, "announcedOn", decided.plusDays(4).toString());
        assertThat(cases.refused("announceConfirmation", file, announcedBefore))
                .extracting(Problem::field)
                .containsExactly("announcedOn");

        cases.complete("announceConfirmation", file, Map.of("receivedOn", late));
        assertThat(cases.reload(file).date(DateKind.CONFIRMATION_RECEIVED)).contains(decided.plusDays(5));
        assertThat(deadlines.of(file.id()))
                .filteredOn(deadline -> deadline.limit().equals("T21"))
                .extracting(DeadlineView::state)
                .containsExactly(DeadlineState.MET);
    }

    @Test
    void aCardIsHandedOverWithItsNumber() {
        CaseFile file = before("announceConfirmation", ORDINARY_CELL);

        assertThat(cases.refused("announceConfirmation", file, Map.of("cardNumber", "123")))
                .extracting(Problem::field)
                .contains("cardNumber", "cardHandedOn");
    }

    /** Does something to the register that no other test may see. */
    private void undone(Runnable work) {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private void insertHelper(String login) {
        jdbc.update(
                "insert into officer (user_id, full_name, email, role, unit_code, valid_from)"
                        + " values (?, 'Lê Văn Thành Đạt', 'one@example.org', 'HELPER', ?, date '2015-01-01')",
                login,
                ORDINARY_CELL);
    }

    /** The case before a step of this stage, entered and bound as the process does it. */
    private CaseFile before(String task, String cell) {
        return entered(cases.before(task, cell, START));
    }

    private CaseFile entered(CaseFile file) {
        transactions.executeWithoutResult(status -> {
            desk.enter(file.id(), Stage.CONFIRMATION);
            CaseFile whole = desk.file(file.id());
            if (whole.date(DateKind.CELL_CONFIRMATION_VOTE).isEmpty()) {
                binding.govern(whole, whole.officialDate().orElseThrow());
            }
            desk.record(
                    file.id(), DateKind.PROBATION_ENDED, whole.officialDate().orElseThrow());
        });
        return cases.reload(file);
    }

    private String failInCell(CaseFile file) {
        clock.moveTo(clock.today().plusDays(1));
        return cases.complete("recordCellConfirmationVote", file, FAILED_IN_CELL)
                .outcome();
    }

    private DeadlineView limit(CaseFile file, String limit) {
        return deadlines.of(file.id()).stream()
                .filter(deadline -> deadline.limit().equals(limit))
                .findFirst()
                .orElseThrow();
    }

    private int papers(CaseFile file, PaperKind kind) {
        return register.papers(file, kind).size();
    }
}
