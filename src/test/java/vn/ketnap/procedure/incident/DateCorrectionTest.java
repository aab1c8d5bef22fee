package vn.ketnap.procedure.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.DateKind;

/** A corrected date keeps to what the step asked that recorded it. */
@KetNapTest
class DateCorrectionTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    @Autowired
    TestCases cases;

    @Autowired
    DateCorrection correction;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void aVoteIsNotMovedBeforeTheOneItRepeats() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, START);
        LocalDate failed = clock.today();
        cases.complete(
                "recordCellAdmissionVote",
                file,
                Map.of("voteYes", 9, "voteNo", 5, "overrideReason", "Đã đối chiếu với biên bản kiểm phiếu"));
        clock.moveTo(failed.plusDays(3));
        cases.complete("recordCellAdmissionVote", cases.reload(file), Map.of());

        assertThat(problems(file, DateKind.CELL_ADMISSION_VOTE, failed.minusDays(1)))
                .anySatisfy(problem -> {
                    assertThat(problem.warning()).isFalse();
                    assertThat(problem.message()).contains("Phải từ ngày biểu quyết");
                });
        assertThat(problems(file, DateKind.CELL_ADMISSION_VOTE, failed.plusDays(1)))
                .noneMatch(problem -> problem.message().contains("Phải từ ngày biểu quyết"));
    }

    @Test
    void aNewLastDayOfTheCeremonyMayStillComeAndProlongsTheRegularOne() {
        CaseFile file = cases.before("recordCeremony", ORDINARY_CELL, START);
        cases.complete(
                "recordCeremony",
                file,
                Map.of("action", "CONSENT", "lateReason", "Người được kết nạp đi công tác đột xuất"));
        cases.complete("consentLateCeremony", cases.reload(file), Map.of());
        LocalDate limit = cases.reload(file).date(DateKind.CEREMONY_LIMIT).orElseThrow();

        assertThat(problems(file, DateKind.CEREMONY_LIMIT, limit.plusDays(5))).isEmpty();
        assertThat(problems(file, DateKind.CEREMONY_LIMIT, clock.today().minusDays(60)))
                .extracting(Problem::field)
                .contains("newDate");
    }

    private List<Problem> problems(CaseFile file, DateKind kind, LocalDate corrected) {
        Problems problems = new Problems();
        transactions.executeWithoutResult(status -> correction.check(cases.reload(file), kind, corrected, problems));
        return problems.all();
    }
}
