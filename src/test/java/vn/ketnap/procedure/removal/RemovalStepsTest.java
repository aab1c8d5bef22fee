package vn.ketnap.procedure.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class RemovalStepsTest {

    private static final Map<String, Object> FAILED_IN_CELL =
            Map.of("voteYes", 9, "voteNo", 5, "overrideReason", "Đã đối chiếu với biên bản kiểm phiếu");

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    Removals removals;

    @Autowired
    Register register;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aRemovalThatEveryBodyAgreesToEndsTheCase() {
        CaseFile file = proposed();

        assertThat(outcome("recordCellRemovalVote", file, Map.of())).isEqualTo("REACHED");
        assertThat(outcome("recordCommitteeRemovalVote", file, Map.of())).isEqualTo("REACHED");
        assertThat(outcome("recordRemovalDecision", file, Map.of())).isEqualTo("REMOVED");

        CaseFile removed = cases.reload(file);
        assertThat(removed.status()).isEqualTo(CaseStatus.REMOVED);
        assertThat(removed.date(DateKind.REMOVAL_DECISION)).contains(clock.today());
    }

    @Test
    void aCellWhoseVoteFailsSaysWhetherItDropsTheProposal() {
        CaseFile file = proposed();

        assertThat(cases.refused("recordCellRemovalVote", file, FAILED_IN_CELL))
                .filteredOn(problem -> !problem.warning())
                .extracting(Problem::field)
                .containsExactly("afterFailure");

        assertThat(outcome("recordCellRemovalVote", file, failed("VOTE_AGAIN"))).isEqualTo("AGAIN");
        assertThat(underWay(file)).isTrue();
        assertThat(outcome("recordCellRemovalVote", file, failed("DROP"))).isEqualTo("KEPT");
        assertThat(underWay(file)).isFalse();
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.RUNNING);
    }

    @Test
    void theThirdVoteThatFailsGoesUpWhateverTheCellWants() {
        CaseFile file = proposed();
        outcome("recordCellRemovalVote", file, failed("VOTE_AGAIN"));
        outcome("recordCellRemovalVote", file, failed("VOTE_AGAIN"));

        assertThat(outcome("recordCellRemovalVote", file, FAILED_IN_CELL)).isEqualTo("REPORT_UP");
        assertThat(outcome(
                        "recordRemovalDecision",
                        file,
                        Map.of("voteYes", 5, "voteNo", 6, "overrideReason", "Đã đối chiếu với biên bản kiểm phiếu")))
                .isEqualTo("KEPT");
        assertThat(underWay(file)).isFalse();
        assertThat(register.papers(file, PaperKind.REMOVAL_KEPT))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.number()).isNull();
                    assertThat(kept.note()).startsWith("5/11 tán thành");
                });
    }

    @Test
    void votesOfARemovalThatWasDroppedDoNotCountInTheNext() {
        CaseFile file = proposed();
        outcome("recordCellRemovalVote", file, failed("VOTE_AGAIN"));
        assertThat(outcome("recordCellRemovalVote", file, failed("DROP"))).isEqualTo("KEPT");
        clock.moveTo(clock.today().plusYears(1));
        propose(file);

        assertThat(outcome("recordCellRemovalVote", file, failed("VOTE_AGAIN"))).isEqualTo("AGAIN");
        assertThat(outcome("recordCellRemovalVote", file, failed("VOTE_AGAIN"))).isEqualTo("AGAIN");
        assertThat(outcome("recordCellRemovalVote", file, FAILED_IN_CELL)).isEqualTo("REPORT_UP");
    }

    @Test
    void proposalsOfOneDayAreTwoProceedings() {
        CaseFile file = proposed();
        clock.moveTo(clock.today().plusDays(1));
        cases.complete("recordCellRemovalVote", file, failed("VOTE_AGAIN"));
        cases.complete("recordCellRemovalVote", file, failed("DROP"));
        propose(file);

        assertThat(cases.complete("recordCellRemovalVote", file, failed("VOTE_AGAIN"))
                        .outcome())
                .isEqualTo("AGAIN");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAtItsField() {
        CaseFile file = proposed();

        assertThat(cases.refused(
                        "recordRemovalDecision", file, Map.of("action", "KEEP", "paperNumber", "9".repeat(61))))
                .extracting(Problem::field)
                .contains("paperNumber");
        assertThat(cases.refused("recordCellRemovalVote", file, Map.of("overrideReason", "a".repeat(1001))))
                .extracting(Problem::field)
                .containsExactly("overrideReason");
    }

    @Test
    void theCommitteeVotesAfterTheCell() {
        CaseFile file = proposed();
        outcome("recordCellRemovalVote", file, Map.of());
        String before = clock.today().minusDays(1).toString();

        assertThat(cases.refused("recordCommitteeRemovalVote", file, Map.of("meetingDate", before)))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("meetingDate", "06-HD/TW, điểm 4.6"));
    }

    private CaseFile proposed() {
        CaseFile file = cases.before("registerMember", ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        propose(file);
        return file;
    }

    private void propose(CaseFile file) {
        transactions.executeWithoutResult(
                status -> removals.propose(desk.file(file.id()), clock.today(), "Bỏ sinh hoạt không có lý do"));
    }

    private String outcome(String task, CaseFile file, Map<String, Object> answers) {
        clock.moveTo(clock.today().plusDays(1));
        return cases.complete(task, file, answers).outcome();
    }

    private static Map<String, Object> failed(String then) {
        Map<String, Object> answers = new HashMap<>(FAILED_IN_CELL);
        answers.put("afterFailure", then);
        return answers;
    }

    private boolean underWay(CaseFile file) {
        Problems problems = new Problems();
        removals.checkNoneUnderWay("action", cases.reload(file), problems);
        return problems.has("action");
    }
}
