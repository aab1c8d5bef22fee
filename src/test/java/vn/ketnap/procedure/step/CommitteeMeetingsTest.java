package vn.ketnap.procedure.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.regulation.Body;

/** What a committee need not write again. */
@KetNapTest
class CommitteeMeetingsTest {

    /** After all meetings of the other tests, whose committees are the same. */
    private static final LocalDate START = LocalDate.of(2034, 3, 5);

    private static final String TASK = "recordCommitteeAdmissionVote";

    @Autowired
    TestCases cases;

    @Autowired
    CommitteeMeetings meetings;

    @Autowired
    BusinessClock clock;

    @Autowired
    Steps steps;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void theSecondVoteOfAMeetingBeginsWithTheFirstAndTheNextMeetingWithTheLast() {
        CaseFile first = cases.before(TASK, TestOrganization.ORDINARY_CELL, START);
        CaseFile second = cases.before(TASK, TestOrganization.ORDINARY_CELL, START);
        LocalDate met = clock.today().minusDays(1);
        cases.complete(
                TASK,
                first,
                Map.of(
                        "meetingDate", met.toString(),
                        "meetingPlace", "Phòng họp tầng 3, Trường Cao đẳng Y tế An Hải",
                        "meetingChair", "Nguyễn Hoàng Đức Thịnh",
                        "meetingSecretary", "Trương Nguyễn Bảo Trân",
                        "paperSigner", "Nguyễn Hoàng Đức Thịnh",
                        "attendanceTotal", 15,
                        "attendancePresent", 13,
                        "attendanceExcludedTransferred", 1,
                        "attendanceAbsenceReason", "Một đồng chí đi công tác",
                        "overrideReason", "Đúng như biên bản"));

        Map<String, Object> today = known(second);
        assertThat(today)
                .containsEntry("meetingDate", met)
                .containsEntry("meetingPlace", "Phòng họp tầng 3, Trường Cao đẳng Y tế An Hải")
                .containsEntry("meetingChair", "Nguyễn Hoàng Đức Thịnh")
                .containsEntry("meetingSecretary", "Trương Nguyễn Bảo Trân")
                .containsEntry("paperSigner", "Nguyễn Hoàng Đức Thịnh")
                .containsEntry("attendanceTotal", 15)
                .containsEntry("attendancePresent", 13)
                .containsEntry("attendanceExcludedTransferred", 1)
                .containsEntry("attendanceAbsenceReason", "Một đồng chí đi công tác");

        clock.moveTo(clock.today().plusDays(1));
        Map<String, Object> later = new HashMap<>(known(second));
        assertThat(later)
                .containsEntry("meetingChair", "Nguyễn Hoàng Đức Thịnh")
                .containsEntry("attendanceTotal", 15)
                .doesNotContainKeys("meetingDate", "attendancePresent", "attendanceAbsenceReason");
    }

    @Test
    void whatTheCellConcludedIsThereForTheCommitteeToChange() {
        CaseFile file = cases.before(TASK, TestOrganization.ORDINARY_CELL, START);

        Map<String, Object> form = transactions.execute(status -> steps.prefill(TASK, file.id(), null, "test"));

        assertThat(form)
                .containsEntry("findingsCv", "Lý lịch rõ ràng, đã thẩm tra, không có vấn đề về tiêu chuẩn chính trị")
                .containsEntry("findingsWeaknesses", "Còn ít phát biểu trong sinh hoạt tập thể");
    }

    @Test
    void theCellBeginsWithTheIntroductionAndTheConclusionOnTheCv() {
        CaseFile opinions = cases.before("recordOpinions", TestOrganization.ORDINARY_CELL, START);
        assertThat(transactions.<Map<String, Object>>execute(
                        status -> steps.prefill("recordOpinions", opinions.id(), null, "test")))
                .containsKey("assessment");

        CaseFile vote = cases.before("recordCellAdmissionVote", TestOrganization.ORDINARY_CELL, START);
        assertThat(transactions.<Map<String, Object>>execute(
                        status -> steps.prefill("recordCellAdmissionVote", vote.id(), null, "test")))
                .containsKeys("findingsCv", "findingsStrengths");

        CaseFile end = cases.before("recordCellConfirmationVote", TestOrganization.ORDINARY_CELL, START);
        assertThat(transactions.<Map<String, Object>>execute(
                        status -> steps.prefill("recordCellConfirmationVote", end.id(), null, "test")))
                .containsKeys("strengths", "weaknesses");
    }

    private Map<String, Object> known(CaseFile file) {
        return meetings.known(cases.reload(file), ResolutionKind.COMMITTEE_ADMISSION, Body.COMMITTEE);
    }
}
