package vn.ketnap.procedure.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.CellRegister;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.report.casefile.CaseOverview;
import vn.ketnap.report.casefile.CaseOverviews;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** What the figures of a vote may not say: of each other, and against the register on the day of the meeting. */
@KetNapTest
class VoteRegisterTest {

    private static final String CELL = "CB0002";
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final String LISTING = "recordSympathizerResolution";

    @Autowired
    TestCases cases;

    @Autowired
    Steps steps;

    @Autowired
    CaseOverviews overviews;

    @Autowired
    RegisterCheck registered;

    @Autowired
    JdbcTemplate database;

    private CellRegister members;

    @BeforeEach
    void register() {
        members = new CellRegister(database, CELL);
    }

    @AfterEach
    void restore() {
        members.close();
    }

    @Test
    void whoIsSuspendedIsNotPresent() {
        CaseFile file = cases.open(CELL, DAY);

        assertThat(blocking(cases.refused(LISTING, file, cell(10, 10, 0, 0, 3, 5, 2))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("attendancePresentOfficial");
                    assertThat(problem.message())
                            .contains("Có mặt 10 trong 10", "vắng 0", "không tính 3", "tạm giam 3");
                    assertThat(problem.article()).contains("294-QĐ/TW, điểm 9.3");
                });
    }

    @Test
    void whoIsLeftOutIsAmongTheAbsentAsAWhole() {
        CaseFile file = cases.open(CELL, DAY);

        assertThat(blocking(cases.refused(LISTING, file, cell(28, 25, 1, 2, 1, 20, 4))))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("Có mặt 25 trong 28", "vắng 3", "không tính 4", "tạm thời 1", "miễn và vắng 2", "tạm giam 1");
        assertThat(blocking(cases.refused(LISTING, file, cell(28, 24, 1, 2, 1, 20, 4))))
                .isEmpty();
    }

    @Test
    void aCellSmallerThanItsListSaysWhyAndEveryBodyAfterItReadsIt() {
        members.official(20);
        CaseFile file = cases.open(CELL, DAY);
        Map<String, Object> twelve = cell(12, 12, 0, 0, 0, 8, 4);

        List<Problem> problems = cases.refused(LISTING, file, twelve);

        assertThat(problems).allMatch(Problem::warning);
        assertThat(texts(problems, "attendanceTotalOfficial"))
                .containsExactly(
                        "Tổng số đảng viên chính thức: Chi bộ ghi 12 đảng viên chính thức, danh sách ngày 01/09/2025 có 20",
                        "Tổng số đảng viên chính thức: 8 phiếu tán thành đạt với 12 người được tính (cần 7) nhưng không đạt với 19 theo danh sách (cần 10)");
        assertThat(texts(problems, "attendanceExcludedSuspended"))
                .singleElement()
                .asString()
                .contains("ghi 0 người bị đình chỉ", "có 1");
        assertThat(problems)
                .filteredOn(problem -> problem.field().startsWith("attendance"))
                .extracting(Problem::article)
                .allMatch(article -> article.contains("294-QĐ/TW, điểm 9.3"));

        twelve.put("overrideReason", "Tám đồng chí đã chuyển đi, danh sách chưa cập nhật");
        cases.complete(LISTING, file, twelve);

        String told = "Chi bộ ghi 12 đảng viên chính thức, danh sách ngày 01/09/2025 có 20";
        assertThat((String) steps.prefill("reviewSympathizer", file.id(), null, "test")
                        .get("cellResolution"))
                .contains(told, "không đạt với 19", ": Tám đồng chí đã chuyển đi, danh sách chưa cập nhật");
        assertThat(overviews
                        .of("cell-secretary.cb0002", file.number())
                        .orElseThrow()
                        .warnings())
                .filteredOn(warning -> warning.code().equals("VOTE_FIGURES"))
                .singleElement()
                .extracting(CaseOverview.Warning::text)
                .asString()
                .contains(told, ": Tám đồng chí đã chuyển đi");
    }

    @Test
    void theListIsThatOfTheDayOfTheMeeting() {
        CaseFile file = cases.before("proposeDossier", CELL, LocalDate.of(2026, 1, 3));
        assertThat(file.date(DateKind.CLASS_PROPOSAL)).isPresent();
        Map<String, Object> before = new HashMap<>(cases.values("proposeDossier", file, null, Map.of()));
        assertThat(before).containsEntry("attendanceTotalOfficial", 16);

        assertThat(texts(
                        cases.refused(
                                "proposeDossier",
                                file,
                                Map.of("meetingDate", "2026-01-09", "attendancePresentOfficial", 14)),
                        "attendanceTotalOfficial"))
                .singleElement()
                .asString()
                .contains("ghi 16 đảng viên chính thức, danh sách ngày 09/01/2026 có 15");
    }

    @Test
    void aCellThatTheRegisterKnowsToBeTooSmallCannotVote() {
        CaseFile file = cases.open(CELL, DAY);
        members.official(2);

        assertThat(blocking(cases.refused(LISTING, file, cell(3, 3, 0, 0, 0, 3, 0))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("attendanceTotalOfficial");
                    assertThat(problem.message()).contains("chỉ có 2 đảng viên chính thức", "ít nhất 3");
                    assertThat(problem.article()).contains("Điều lệ Đảng, Điều 24");
                });
    }

    /** The import that brings a new member to the register comes later than the votes at which he sits. */
    @Test
    void whoWasAdmittedHereIsOnProbationWithoutAnImport() {
        CaseFile file = cases.before("recordNewMemberClass", CELL, DAY);
        LocalDate ceremony = file.ceremonyDate().orElseThrow();

        int before = registered.cell(CELL, ceremony.minusDays(1)).orElseThrow().probationary();
        int after = registered.cell(CELL, ceremony).orElseThrow().probationary();

        assertThat(after).isEqualTo(before + 1);
    }

    @Test
    void aCellWithoutAListIsTakenAtItsWord() {
        CaseFile file = cases.before("proposeAwarenessClass", CELL, DAY);
        members.empty();
        Map<String, Object> twelve = cell(12, 12, 0, 0, 0, 12, 0);
        twelve.put("attendancePresentProbationary", 1);
        twelve.put("attendanceTotalProbationary", 1);

        cases.complete("proposeAwarenessClass", file, twelve);

        assertThat(cases.reload(file).date(DateKind.CLASS_PROPOSAL)).isPresent();
    }

    @Test
    void aMissingBallotIsAskedFor() {
        members.official(13);
        CaseFile file = cases.open(CELL, DAY);
        Map<String, Object> ten = cell(13, 12, 0, 0, 1, 8, 2);
        ten.put("voteBlank", 0);

        assertThat(cases.refused(LISTING, file, ten)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("voteYes");
            assertThat(problem.warning()).isTrue();
            assertThat(problem.message()).contains("Có mặt 12", "mới ghi 10 phiếu", "còn thiếu 2");
        });
        ten.put("voteBlank", 2);
        cases.complete(LISTING, file, ten);
    }

    /** One typed for twelve would close the case for good. */
    @Test
    void aResultThatIsNotEnoughIsConfirmedOnce() {
        members.official(13);
        CaseFile file = cases.open(CELL, DAY);
        Map<String, Object> one = cell(13, 12, 0, 0, 1, 1, 11);

        assertThat(cases.refused(LISTING, file, one)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("voteYes");
            assertThat(problem.warning()).isTrue();
            assertThat(problem.message()).contains("Xác nhận số phiếu", "1/12 tán thành", "không đạt");
        });
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.RUNNING);
        one.put("overrideReason", "Đã đối chiếu với biên bản kiểm phiếu");
        assertThat(cases.complete(LISTING, file, one).outcome()).isEqualTo("NOT_LISTED");
    }

    @Test
    void theShareThatIsNeededComesWithTheForm() {
        CaseFile file = cases.open(CELL, DAY);

        assertThat(steps.prefill(LISTING, file.id(), null, "test"))
                .containsEntry("thresholdText", "trên 1/2")
                .containsEntry("thresholdNumerator", 1)
                .containsEntry("thresholdDenominator", 2)
                .containsEntry("thresholdStrict", true);
    }

    private static Map<String, Object> cell(
            int total, int present, int transferred, int exempt, int suspended, int yes, int no) {
        Map<String, Object> figures = new HashMap<>(Map.of(
                "attendanceTotalOfficial", total,
                "attendancePresentOfficial", present,
                "attendanceExcludedTransferred", transferred,
                "attendanceExcludedExempt", exempt,
                "attendanceExcludedSuspended", suspended,
                "attendanceAbsenceReason", "Đi công tác",
                "voteYes", yes,
                "voteNo", no,
                "voteNoReason", "Cần thêm thời gian rèn luyện"));
        return figures;
    }

    private static List<Problem> blocking(List<Problem> problems) {
        return problems.stream().filter(problem -> !problem.warning()).toList();
    }

    private static List<String> texts(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .toList();
    }
}
