package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.CellRegister;
import vn.ketnap.KetNapTest;
import vn.ketnap.demo.Workflow;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.vocabulary.CaseStatus;

/** Votes at their thresholds and dates at their edges, entered in the real forms. */
@KetNapTest
class VotesIT {

    @Autowired
    CaseRun run;

    @Autowired
    JdbcTemplate database;

    @Autowired
    BusinessClock clock;

    @Autowired
    Workflow workflow;

    @Test
    void votesAreHeldAgainstAllWhoCount() {
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(number, "recordCellAdmissionVote");

        run.complete(number, "recordCellAdmissionVote", cell(20, 20, 13));
        assertThat(last(number)).containsEntry("REACHED", false).containsEntry("NEEDED_VOTES", 14);
        run.complete(number, "decideAfterFailedVote", Map.of());
        run.complete(number, "recordCellAdmissionVote", cell(20, 20, 14));
        assertThat(last(number)).containsEntry("REACHED", true).containsEntry("YES_VOTES", 14);

        run.complete(number, "recordCommitteeAdmissionVote", committee(15, 15, 9));
        assertThat(last(number)).containsEntry("REACHED", false).containsEntry("NEEDED_VOTES", 10);
        run.complete(number, "decideAfterFailedVote", Map.of());
        run.complete(number, "recordCellAdmissionVote", cell(15, 10, 10));
        assertThat(last(number)).containsEntry("REACHED", true).containsEntry("NEEDED_VOTES", 10);
        run.complete(number, "recordCommitteeAdmissionVote", committee(15, 12, 10));
        assertThat(last(number)).containsEntry("REACHED", true).containsEntry("NEEDED_VOTES", 10);

        run.upTo(number, "recordAdmissionDecision");
        run.complete(number, "recordAdmissionDecision", committee(10, 8, 6));
        assertThat(last(number)).containsEntry("REACHED", true).containsEntry("NEEDED_VOTES", 6);
        assertThat(run.open(number, "recordCeremony").taskId()).isEqualTo("recordCeremony");
        assertThat(database.queryForObject(
                        "select count(*) from resolution where case_id = ? and not reached",
                        Integer.class,
                        run.file(number).id()))
                .isEqualTo(2);
    }

    @Test
    void figuresThatCannotBeAreRefusedAndOddOnesNeedAReason() {
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        String task = "recordSympathizerResolution";
        Map<String, Object> suspended = new HashMap<>(cell(10, 10, 5));
        suspended.put("attendanceExcludedSuspended", 3);
        refused(number, task, suspended, "attendancePresentOfficial", "không tính 3");
        Map<String, Object> leftOut = new HashMap<>(cell(28, 25, 20));
        leftOut.putAll(Map.of("attendanceExcludedTransferred", 3, "attendanceExcludedSuspended", 1));
        refused(number, task, leftOut, "attendancePresentOfficial", "vắng 3, mà không tính 4");
        try (CellRegister members = new CellRegister(database, ORDINARY_CELL)) {
            members.official(2);
            refused(number, task, cell(3, 3, 3), "attendanceTotalOfficial", "chỉ có 2 đảng viên chính thức");
            members.official(20);
            Map<String, Object> twelve = new HashMap<>(cell(12, 12, 12));
            twelve.remove("overrideReason");
            refused(number, task, twelve, "attendanceTotalOfficial", "Chi bộ ghi 12", "có 20");
            Map<String, Object> one = new HashMap<>(cell(20, 12, 1));
            one.remove("overrideReason");
            one.put("voteNo", 0);
            refused(number, task, one, "voteYes", "còn thiếu 11");
            refused(number, task, one, "voteYes", "Xác nhận số phiếu");
            assertThat(run.file(number).status()).isEqualTo(CaseStatus.RUNNING);
            twelve.put("overrideReason", "Tám đồng chí đã chuyển đi");
            run.complete(number, task, twelve);
        }
        assertThat((String) last(number).get("REMARK"))
                .contains("Chi bộ ghi 12", "có 20", ": Tám đồng chí đã chuyển đi");
    }

    private void refused(String number, String task, Map<String, Object> figures, String field, String... parts) {
        TasklistApi.Answer answer = run.submit(number, task, figures);
        answer.expect(400);
        assertThat(answer.body().path("problems"))
                .filteredOn(problem -> problem.path("field").asText().equals(field))
                .extracting(problem -> problem.path("message").asText())
                .anySatisfy(message -> assertThat(message).contains(parts));
    }

    @Test
    void halfOfTheStandingCommitteeIsNotMoreThanHalf() {
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(number, "recordAdmissionDecision");

        run.complete(number, "recordAdmissionDecision", committee(10, 10, 5));

        assertThat(last(number)).containsEntry("REACHED", false).containsEntry("NEEDED_VOTES", 6);
        assertThat(run.file(number).status()).isEqualTo(CaseStatus.REFUSED);
        assertThat(workflow.openTasks(number)).isEmpty();
    }

    @Test
    void probationFromTheLeapDayEndsOnTheLastOfFebruary() {
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2024, 1, 15), Map.of());
        run.upTo(number, "recordCeremony");
        clock.moveTo(LocalDate.of(2024, 2, 29));
        run.complete(number, "recordCeremony", Map.of());
        LocalDate official = LocalDate.of(2025, 2, 28);
        assertThat(run.file(number).officialDate()).hasValue(official);
        run.upTo(number, "receiveSelfReview");
        assertThat(clock.today()).isAfterOrEqualTo(official);

        TasklistApi.Answer answer = run.submit(number, "receiveSelfReview", Map.of("reviewedOn", "2025-02-27"));

        answer.expect(400);
        assertThat(answer.body().path("problems")).singleElement().satisfies(problem -> {
            assertThat(problem.path("field").asText()).isEqualTo("reviewedOn");
            assertThat(problem.path("message").asText()).contains("28/02/2025");
            assertThat(problem.path("article").asText()).isNotBlank();
        });
        run.complete(number, "receiveSelfReview", Map.of("reviewedOn", official.toString()));
    }

    /** A secret ballot in which all who came voted. */
    private static Map<String, Object> cell(int total, int present, int yes) {
        return Map.of(
                "attendanceTotalOfficial",
                total,
                "attendancePresentOfficial",
                present,
                "attendanceExcludedSuspended",
                0,
                "overrideReason",
                "Đã đối chiếu, danh sách chưa cập nhật",
                "voteYes",
                yes,
                "voteNo",
                present - yes,
                "voteNoReason",
                "Đề nghị theo dõi thêm");
    }

    private static Map<String, Object> committee(int total, int present, int yes) {
        return Map.of(
                "attendanceTotal",
                total,
                "attendancePresent",
                present,
                "overrideReason",
                "Đã đối chiếu với biên bản kiểm phiếu",
                "voteYes",
                yes,
                "voteNo",
                present - yes,
                "voteNoReason",
                "Đề nghị theo dõi thêm");
    }

    /** The vote entered last. */
    private Map<String, Object> last(String number) {
        List<Map<String, Object>> votes = database.queryForList(
                "select * from resolution where case_id = ? order by id desc",
                run.file(number).id());
        return votes.get(0);
    }
}
