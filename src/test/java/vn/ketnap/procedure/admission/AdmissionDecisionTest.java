package vn.ketnap.procedure.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.AUTHORIZED_CELL;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;
import static vn.ketnap.TestOrganization.SECTION_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class AdmissionDecisionTest extends ReadyCases {

    private static final String CELL = "recordCellAdmissionVote";
    private static final String COMMITTEE = "recordCommitteeAdmissionVote";
    private static final String APPRAISAL = "appraiseDossier";
    private static final String DECISION = "recordAdmissionDecision";

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    Register register;

    @Autowired
    Steps steps;

    @Test
    void theCommitteeSeesTheCellsResolutionAndNeedsTwoThirds() {
        CaseFile file = after(ready(SECTION_CELL), CELL, "appraiseBySection");

        assertThat(steps.prefill(COMMITTEE, file.id(), null, "test"))
                .extractingByKey("cellResolution")
                .asString()
                .matches("số \\d+-NQ/CB ngày 02/03/2026 \\(12/15 tán thành, 2 không tán thành, cần 10\\)");
        assertThat(cases.complete(
                                COMMITTEE,
                                file,
                                Map.of(
                                        "voteYes",
                                        8,
                                        "voteNo",
                                        4,
                                        "overrideReason",
                                        "Đã đối chiếu với biên bản kiểm phiếu"))
                        .outcome())
                .isEqualTo("NOT_REACHED");
        assertThat(cases.complete(COMMITTEE, file, Map.of("voteYes", 9, "voteNo", 3))
                        .outcome())
                .isEqualTo("REACHED");
    }

    @Test
    void aVoteIsNotDatedBeforeTheOneItRepeats() {
        CaseFile file = after(ready(ORDINARY_CELL), CELL);
        clock.moveTo(clock.today().plusDays(5));
        cases.complete(
                COMMITTEE,
                file,
                Map.of("voteYes", 5, "voteNo", 7, "overrideReason", "Đã đối chiếu với biên bản kiểm phiếu"));

        assertThat(of(
                        cases.refused(
                                COMMITTEE,
                                file,
                                Map.of("meetingDate", clock.today().minusDays(1).toString())),
                        "meetingDate"))
                .singleElement()
                .asString()
                .contains("lần biểu quyết trước");
    }

    @Test
    void aCommitteeMemberWhoMovedAwayButCameStillCounts() {
        CaseFile file = after(ready(ORDINARY_CELL), CELL);

        Map<String, Object> allCame = ballots(11, 9, 2);
        allCame.put("attendanceExcludedTransferred", 1);

        assertThat(cases.refused(COMMITTEE, file, allCame))
                .extracting(Problem::field)
                .contains("attendancePresent");
    }

    @Test
    void theCommitteeCannotMeetBeforeTheSectionReported() {
        CaseFile file = after(ready(SECTION_CELL), CELL, "appraiseBySection");

        List<Problem> problems = cases.refused(COMMITTEE, file, Map.of("meetingDate", TODAY.toString()));

        assertThat(of(problems, "meetingDate")).singleElement().asString().contains("06-HD/TW, điểm 3.6 c");
    }

    @Test
    void aReturnedDossierNeedsReasonsAndIsSupplemented() {
        CaseFile file = after(ready(ORDINARY_CELL), CELL, COMMITTEE);

        assertThat(cases.refused(APPRAISAL, file, Map.of("result", "RETURNED")))
                .extracting(Problem::field)
                .containsExactly("reasons");
        assertThat(cases.refused(APPRAISAL, file, Map.of("result", "REVOTE", "reasons", List.of("OTHER"))))
                .extracting(Problem::field)
                .containsExactly("remark");
        Map<String, Object> returned =
                Map.of("result", "RETURNED", "reasons", List.of("MISSING_SEAL", "WRONG_DATES"), "remark", "Trang 3, 4");
        assertThat(cases.complete(APPRAISAL, file, returned).outcome()).isEqualTo("RETURNED");

        assertThat(steps.prefill("supplementDossier", file.id(), null, "test"))
                .containsEntry("asked", "Thiếu dấu, dấu giáp lai; Sai ngày tháng. Trang 3, 4");
        cases.complete("supplementDossier", file, Map.of());
        assertThat(cases.complete(APPRAISAL, file, Map.of()).outcome()).isEqualTo("COMPLETE");
        assertThat(cases.reload(file).date(DateKind.DOSSIER_RECEIVED)).contains(clock.today());
    }

    @Test
    void aStandingCommitteeDecidesByMoreThanHalf() {
        CaseFile file = after(ready(ORDINARY_CELL), CELL, COMMITTEE, APPRAISAL);
        Map<String, Object> five = ballots(9, 5, 4);

        assertThat(cases.complete(DECISION, file, five).outcome()).isEqualTo("APPROVED");

        CaseFile stored = cases.reload(file);
        assertThat(stored.decisionDate()).contains(clock.today());
        assertThat(stored.status()).isEqualTo(CaseStatus.RUNNING);
        assertThat(register.papers(stored, PaperKind.ADMISSION_DECISION)).hasSize(1);
    }

    @Test
    void halfOfAStandingCommitteeIsARefusalAndEndsTheCase() {
        CaseFile file = after(ready(ORDINARY_CELL), CELL, COMMITTEE, APPRAISAL);
        Map<String, Object> four = ballots(8, 4, 4);
        List.of("paperNumber", "paperSigner", "decidedOn").forEach(field -> four.put(field, null));

        assertThat(cases.complete(DECISION, file, four).outcome()).isEqualTo("REFUSED");

        CaseFile stored = cases.reload(file);
        assertThat(stored.status()).isEqualTo(CaseStatus.REFUSED);
        assertThat(stored.decisionDate()).isEmpty();
    }

    @Test
    void anAuthorizedCommitteeThatHasVotedOnlySigns() {
        CaseFile file = after(ready(AUTHORIZED_CELL), CELL, COMMITTEE);
        Map<String, Object> onlySigned = new HashMap<>();
        cases.values(DECISION, file, null, Map.of()).keySet().stream()
                .filter(field -> field.matches("(meeting|attendance|vote).*"))
                .forEach(field -> onlySigned.put(field, null));

        assertThat(steps.prefill(DECISION, file.id(), null, "test")).containsEntry("votesNow", false);
        assertThat(cases.complete(DECISION, file, onlySigned).outcome()).isEqualTo("APPROVED");

        CaseFile ordinary = after(ready(ORDINARY_CELL), CELL, COMMITTEE, APPRAISAL);
        assertThat(cases.refused(DECISION, ordinary, onlySigned))
                .extracting(Problem::field)
                .contains("meetingDate", "attendanceTotal", "voteYes");
    }

    @Test
    void aDecisionNeedsNumberSignerAndADateNotBeforeTheMeeting() {
        CaseFile file = after(ready(ORDINARY_CELL), CELL, COMMITTEE, APPRAISAL);
        Map<String, Object> unsigned = Map.of(
                "paperNumber", "",
                "paperSigner", "",
                "decidedOn", clock.today().minusDays(1).toString());

        assertThat(cases.refused(DECISION, file, unsigned))
                .extracting(Problem::field)
                .contains("paperNumber", "paperSigner", "decidedOn");
        assertThat(of(
                        cases.refused(
                                DECISION,
                                file,
                                Map.of("receivedOn", clock.today().minusDays(1).toString())),
                        "receivedOn"))
                .singleElement()
                .asString()
                .contains("294-QĐ/TW, điểm 4.1");
    }

    @Test
    void aConsentIsAskedWithTheDecisionWhereNobodyAppraises() {
        CaseFile file = ready(AUTHORIZED_CELL, Map.of("birthDate", "1960-01-01", "exceptional", true));
        file = after(file, CELL, COMMITTEE);

        assertThat(cases.refused(
                        DECISION,
                        file,
                        Map.of("decidedOn", clock.today().minusDays(1).toString())))
                .extracting(Problem::field)
                .contains("consentAgeDate");
        assertThat(cases.complete(DECISION, file, Map.of()).outcome()).isEqualTo("APPROVED");
    }

    @Test
    void theTimeIsProlongedOnceForAReason() {
        CaseFile file = after(ready(ORDINARY_CELL), CELL, COMMITTEE, APPRAISAL);
        Map<String, Object> extension = Map.of("action", "EXTENDED", "extensionReason", "Chờ xác minh đơn thư");

        assertThat(cases.refused(DECISION, file, Map.of("action", "EXTENDED")))
                .extracting(Problem::field)
                .containsExactly("extensionReason");
        assertThat(cases.complete(DECISION, file, extension).outcome()).isEqualTo("AGAIN");
        assertThat(cases.refused(DECISION, file, extension))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("chỉ gia hạn một lần");
        assertThat(cases.complete(DECISION, file, Map.of()).outcome()).isEqualTo("APPROVED");
    }

    @Test
    void whatHasRunOutIsNotProlongedButAccountedFor() {
        CaseFile file = votedOn(LocalDate.of(2026, 7, 28));
        Map<String, Object> extension = Map.of("action", "EXTENDED", "extensionReason", "Chờ xác minh đơn thư");
        Map<String, Object> account = account("2026-10-20");

        assertThat(deadlines.taskDue(file.id(), null, DECISION)).isEqualTo(LocalDate.of(2026, 10, 1));
        clock.moveTo(LocalDate.of(2026, 10, 1));
        assertThat(of(cases.refused(DECISION, file, account("2026-10-01")), "action"))
                .as("on the last day nothing has to be accounted for")
                .hasSize(1);

        clock.moveTo(LocalDate.of(2026, 10, 20));
        assertThat(of(cases.refused(DECISION, file, extension), "action"))
                .singleElement()
                .asString()
                .contains("01/10/2026", "294-QĐ/TW, điểm 4.3.1");
        assertThat(cases.refused(DECISION, file, Map.of("action", "ACCOUNTED")))
                .extracting(Problem::field)
                .containsExactly("accountNumber", "accountOn", "accountReason");
        assertThat(of(cases.refused(DECISION, file, account("2026-10-01")), "accountOn"))
                .hasSize(1);

        assertThat(cases.complete(DECISION, file, account).outcome()).isEqualTo("AGAIN");
        assertThat(deadlines.of(file.id()))
                .filteredOn(deadline -> deadline.limit().equals("T09"))
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.state()).isEqualTo(DeadlineState.OPEN);
                    assertThat(deadline.accountNote()).isEqualTo(", đã giải trình ngày 20/10/2026");
                });
        assertThat(cases.complete(DECISION, file, Map.of()).outcome()).isEqualTo("APPROVED");
    }

    @Test
    void noClockStopsWhilePapersAreMissing() {
        CaseFile file = after(ready(ORDINARY_CELL), CELL, COMMITTEE);
        LocalDate due = deadlines.taskDue(file.id(), null, DECISION);

        cases.complete(
                APPRAISAL,
                file,
                Map.of("result", "RETURNED", "reasons", List.of("MISSING_SEAL"), "remark", "Thiếu giáp lai"));
        clock.moveTo(clock.today().plusDays(20));
        cases.complete("supplementDossier", file, Map.of());
        cases.complete(APPRAISAL, file, Map.of());

        assertThat(deadlines.taskDue(file.id(), null, DECISION)).isEqualTo(due);
    }

    @Test
    void onTheLastDayTheTimeIsStillProlonged() {
        CaseFile file = votedOn(LocalDate.of(2026, 7, 28));
        clock.moveTo(LocalDate.of(2026, 10, 1));

        assertThat(cases.complete(DECISION, file, Map.of("action", "EXTENDED", "extensionReason", "x".repeat(1000)))
                        .outcome())
                .isEqualTo("AGAIN");
    }

    private CaseFile votedOn(LocalDate vote) {
        CaseFile file = ready(ORDINARY_CELL);
        clock.moveTo(vote);
        return after(file, CELL, COMMITTEE, APPRAISAL);
    }

    private static Map<String, Object> account(String on) {
        return Map.of(
                "action",
                "ACCOUNTED",
                "accountNumber",
                "31-BC/ĐU",
                "accountOn",
                on,
                "accountReason",
                "Ban thường vụ chưa họp được vì bão lũ");
    }

    private static Map<String, Object> ballots(int members, int yes, int no) {
        return new HashMap<>(Map.of(
                "attendanceTotal", members,
                "attendancePresent", members,
                "voteYes", yes,
                "voteNo", no,
                "voteNoReason", "Đề nghị xem xét thêm",
                "overrideReason", "Đã đối chiếu với biên bản kiểm phiếu"));
    }
}
