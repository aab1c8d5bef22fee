package vn.ketnap.procedure.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.deadline.DeadlineRegister;
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

    @Autowired
    JdbcTemplate database;

    @Autowired
    DeadlineRegister deadlines;

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

    @Test
    void aPaperKeepsToItsSignerAndItsTermOnTheCorrectedDayAlsoOneThatIsNoResolutionOfACell() {
        CaseFile file = cases.before("authorizeDossier", ORDINARY_CELL, LocalDate.of(2025, 7, 28));
        clock.moveTo(LocalDate.of(2025, 9, 15));
        cases.complete(
                "authorizeDossier",
                file,
                Map.of(
                        "paperNumber", "7801-NQ/ĐU",
                        "paperSigner", "Hồ Thị Mai Phương",
                        "overrideReason", "Phó bí thư đảng ủy ký thay"));

        assertThat(problems(file, DateKind.DOSSIER_AUTHORIZED, LocalDate.of(2025, 9, 12)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("newDate");
                    assertThat(problem.warning()).isTrue();
                    assertThat(problem.message()).contains("Theo danh sách cán bộ, ngày 12/09/2025");
                });
    }

    @Test
    void aNumberThatTheTermOfTheCorrectedDayKnowsAlreadyIsRefused() {
        CaseFile earlier = cases.open(ORDINARY_CELL, LocalDate.of(2025, 6, 2));
        cases.complete("recordSympathizerResolution", earlier, Map.of("paperNumber", "7802-NQ/CB"));
        CaseFile file = cases.open(ORDINARY_CELL, LocalDate.of(2025, 6, 10));
        clock.moveTo(START);
        cases.complete("recordSympathizerResolution", file, Map.of("paperNumber", "7802-NQ/CB"));

        assertThat(problems(file, DateKind.SYMPATHIZER_RESOLUTION, LocalDate.of(2025, 6, 12)))
                .filteredOn(problem -> !problem.warning())
                .anySatisfy(problem -> {
                    assertThat(problem.field()).isEqualTo("newDate");
                    assertThat(problem.message())
                            .contains("Số 7802-NQ/CB đã dùng cho nghị quyết ngày 02/06/2025")
                            .doesNotContain(earlier.number());
                });
        assertThat(problems(file, DateKind.SYMPATHIZER_RESOLUTION, START.minusDays(1)))
                .noneMatch(problem -> problem.message().contains("7802-NQ/CB"));
    }

    @Test
    void aVoteIsHeldAgainstTheRegisterOfTheCorrectedDay() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, START);
        LocalDate met = clock.today();
        cases.complete("recordCellAdmissionVote", file, Map.of());
        String official = "update party_member set official_date = ? where id in (select id from party_member"
                + " where cell_code = ? and status = 'ACTIVE' and official_date = ? order by id fetch first 3 rows only)";
        LocalDate usual = database.queryForObject(
                "select min(official_date) from party_member where cell_code = ? and status = 'ACTIVE'",
                LocalDate.class,
                ORDINARY_CELL);
        database.update(official, met, ORDINARY_CELL, usual);
        try {
            assertThat(problems(file, DateKind.CELL_ADMISSION_VOTE, met.minusDays(1)))
                    .anySatisfy(problem -> {
                        assertThat(problem.field()).isEqualTo("newDate");
                        assertThat(problem.warning()).isTrue();
                        assertThat(problem.message()).contains("đảng viên chính thức, danh sách ngày");
                    });
        } finally {
            database.update(official, usual, ORDINARY_CELL, met);
        }
        assertThat(problems(file, DateKind.CELL_ADMISSION_VOTE, met.minusDays(1)))
                .noneMatch(problem -> problem.message().contains("danh sách ngày"));
    }

    @Test
    void anExtensionStaysInTimeWhenTheTimeCountsFromACorrectedDay() {
        CaseFile file = cases.before("recordCellAdmissionVote", ORDINARY_CELL, START);
        LocalDate met = clock.today();
        clock.moveTo(met.plusDays(40));
        cases.complete(
                "recordCellAdmissionVote",
                file,
                Map.of("meetingDate", clock.today().toString()));
        cases.complete("recordCommitteeAdmissionVote", cases.reload(file), Map.of());
        cases.complete("appraiseDossier", cases.reload(file), Map.of());
        LocalDate due = deadlines.taskDue(file.id(), null, "recordAdmissionDecision");
        clock.moveTo(due);
        cases.complete(
                "recordAdmissionDecision",
                cases.reload(file),
                Map.of("action", "EXTENDED", "extensionReason", "Chờ xác minh đơn thư"));

        assertThat(problems(file, DateKind.CELL_ADMISSION_VOTE, met.plusDays(20)))
                .filteredOn(problem -> problem.message().startsWith("Đã hết hạn ngày"))
                .extracting(Problem::field, Problem::warning, Problem::article)
                .containsExactly(tuple("newDate", false, "294-QĐ/TW, điểm 4.3.1"));
        assertThat(problems(file, DateKind.CELL_ADMISSION_VOTE, met.plusDays(41)))
                .noneMatch(problem -> problem.message().startsWith("Đã hết hạn ngày"));
    }

    private List<Problem> problems(CaseFile file, DateKind kind, LocalDate corrected) {
        Problems problems = new Problems();
        transactions.executeWithoutResult(status -> correction.check(cases.reload(file), kind, corrected, problems));
        return problems.all();
    }
}
