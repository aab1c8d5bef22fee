package vn.ketnap.procedure.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.sheet.SourceFile;

/** What the figures of a committee's vote may not say: of each other, and against its seats in the register. */
@KetNapTest
class CommitteeFiguresTest {

    private static final String CELL = "CB0002";
    private static final LocalDate DAY = LocalDate.of(2025, 9, 1);
    private static final String COMMITTEE = "recordCommitteeAdmissionVote";

    @Autowired
    TestCases cases;

    @Autowired
    Steps steps;

    @Autowired
    OrganizationImport imports;

    @AfterEach
    void restore() {
        importCommittee("", "", "");
    }

    @Test
    void whoIsLeftOutOfACommitteeIsAmongTheAbsentToo() {
        CaseFile file = cases.before(COMMITTEE, CELL, DAY);
        Map<String, Object> figures = committee(13, 10, 8, 1);
        figures.put("attendanceExcludedTransferred", 2);
        figures.put("attendanceExcludedSuspended", 2);

        assertThat(blocking(cases.refused(COMMITTEE, file, figures)))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("Có mặt 10 trong 13 ủy viên", "vắng 3", "không tính 4");
        figures.put("attendanceExcludedTransferred", 1);
        figures.put("voteYes", 9);
        assertThat(cases.complete(COMMITTEE, file, figures).outcome()).isEqualTo("REACHED");
    }

    @Test
    void aMissingBallotOfACommitteeIsAskedForAndTold() {
        CaseFile file = cases.before(COMMITTEE, CELL, DAY);
        Map<String, Object> four = committee(5, 5, 4, 0);

        assertThat(cases.refused(COMMITTEE, file, four)).singleElement().satisfies(problem -> {
            assertThat(problem.warning()).isTrue();
            assertThat(problem.message()).contains("Có mặt 5", "mới ghi 4 phiếu", "còn thiếu 1");
        });
        four.put("overrideReason", "Một đồng chí không bỏ phiếu");
        cases.complete(COMMITTEE, file, four);
        assertThat((String) steps.prefill("recordAdmissionDecision", file.id(), null, "test")
                        .get("committeeResolution"))
                .contains("còn thiếu 1: Một đồng chí không bỏ phiếu");
    }

    @Test
    void aCommitteeIsHeldAgainstItsSeatsWithoutTheVacantOnes() {
        CaseFile file = cases.before(COMMITTEE, CELL, DAY);
        importCommittee("15", "2", "");

        assertThat(steps.prefill(COMMITTEE, file.id(), null, "test")).containsEntry("attendanceTotal", 13);
        List<Problem> problems = cases.refused(COMMITTEE, file, committee(9, 9, 6, 3));
        assertThat(problems).allMatch(Problem::warning);
        assertThat(texts(problems, "attendanceTotal"))
                .containsExactly(
                        "Tổng số ủy viên đương nhiệm: Ban chấp hành đảng bộ ghi 9 ủy viên, danh sách đơn vị có 13",
                        "Tổng số ủy viên đương nhiệm: 6 phiếu tán thành đạt với 9 người được tính (cần 6) nhưng không đạt với 13 theo danh sách (cần 9)");
        assertThat(cases.complete(COMMITTEE, file, committee(13, 13, 9, 4)).outcome())
                .isEqualTo("REACHED");
    }

    @Test
    void seatsOfALaterDayAreNotThoseOfTheMeeting() {
        CaseFile file = cases.before(COMMITTEE, CELL, DAY);
        importCommittee("15", "2", "01/01/2027");

        assertThat(steps.prefill(COMMITTEE, file.id(), null, "test").get("attendanceTotal"))
                .isNotIn(13, 15);
        assertThat(cases.complete(COMMITTEE, file, committee(9, 9, 6, 3)).outcome())
                .isEqualTo("REACHED");
    }

    private void importCommittee(String seats, String vacant, String since) {
        String csv =
                """
                Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày;Có tổ chức Đoàn;Có công đoàn;Số ủy viên ban chấp hành;Khuyết ban chấp hành;Số ủy viên từ ngày
                CS01;Đảng bộ Trường Cao đẳng Y tế An Hải;Đảng bộ cơ sở;DU00;01/01/2010;Có;Có;%s;%s;%s
                """
                        .formatted(seats, vacant, since);
        var result = imports.apply(List.of(new SourceFile("Đơn vị.csv", csv.getBytes(StandardCharsets.UTF_8))));
        assertThat(result.report().errors()).isEmpty();
    }

    private static Map<String, Object> committee(int total, int present, int yes, int no) {
        return new HashMap<>(Map.of(
                "attendanceTotal", total,
                "attendancePresent", present,
                "attendanceAbsenceReason", "Đi công tác",
                "voteYes", yes,
                "voteNo", no,
                "voteNoReason", "Cần thêm thời gian rèn luyện"));
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
