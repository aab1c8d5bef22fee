package vn.ketnap.procedure.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.AUTHORIZED_CELL;
import static vn.ketnap.TestOrganization.DIRECT_CELL;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.register.ResolutionView;
import vn.ketnap.procedure.vote.ResolutionKind;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class CellAdmissionVoteTest extends ReadyCases {

    private static final String VOTE = "recordCellAdmissionVote";

    @Autowired
    Register register;

    @Test
    void aVoteThatReachesTwoThirdsSetsTheDateAndBindsTheCase() {
        CaseFile file = ready(ORDINARY_CELL);

        // 10 of 15 is exactly two thirds.
        var routing = cases.complete(VOTE, file, Map.of("voteYes", 10, "voteNo", 4));

        CaseFile stored = cases.reload(file);
        assertThat(routing.outcome()).isEqualTo("REACHED");
        assertThat(stored.date(DateKind.CELL_ADMISSION_VOTE)).contains(TODAY);
        assertThat(stored.regulation()).isEqualTo("R2025B");
        assertThat(stored.committeeVote()).isTrue();
        assertThat(stored.appraisal()).isTrue();
    }

    @Test
    void aVoteThatMissesTheThresholdIsStoredWithoutResolutionAndGoesUp() {
        CaseFile file = ready(AUTHORIZED_CELL);

        var routing = cases.complete(
                VOTE,
                file,
                Map.of(
                        "voteYes",
                        9,
                        "voteNo",
                        5,
                        "paperNumber",
                        "9-NQ/CB",
                        "overrideReason",
                        "Đã đối chiếu với biên bản kiểm phiếu"));

        CaseFile stored = cases.reload(file);
        ResolutionView vote =
                register.lastVote(stored, ResolutionKind.CELL_ADMISSION).orElseThrow();
        assertThat(routing.outcome()).isEqualTo("NOT_REACHED");
        assertThat(stored.date(DateKind.CELL_ADMISSION_VOTE)).isEmpty();
        assertThat(stored.decidingCode()).as("who considers the result").isEqualTo("CS03");
        assertThat(vote.reached()).isFalse();
        assertThat(vote.number()).isNull();
        assertThat(vote.figures()).isEqualTo("9/15 tán thành, 5 không tán thành, cần 10");
    }

    @Test
    void whoIsExemptButCameStillCounts() {
        CaseFile file = ready(ORDINARY_CELL);
        Map<String, Object> allCame = Map.of(
                "attendanceTotalOfficial", 20,
                "attendancePresentOfficial", 20,
                "attendanceExcludedSuspended", 0,
                "attendanceExcludedExempt", 1,
                "voteYes", 13,
                "voteNo", 6,
                "overrideReason", "Danh sách chưa cập nhật");

        assertThat(cases.refused(VOTE, file, allCame))
                .extracting(Problem::field)
                .contains("attendancePresentOfficial");

        Map<String, Object> oneAbsent = new HashMap<>(allCame);
        oneAbsent.put("attendancePresentOfficial", 19);
        assertThat(cases.complete(VOTE, file, oneAbsent).outcome()).isEqualTo("REACHED");
    }

    @Test
    void theRegulationOfTheMeetingDecidesWhoIsInCharge() {
        CaseFile direct = ready(DIRECT_CELL);
        cases.complete(VOTE, direct, Map.of());
        CaseFile authorized = ready(AUTHORIZED_CELL);
        cases.complete(VOTE, authorized, Map.of());
        CaseFile later = ready(ORDINARY_CELL);
        clock.moveTo(LocalDate.of(2026, 7, 27));
        cases.complete(VOTE, later, Map.of());

        assertThat(cases.reload(direct).committeeVote()).isFalse();
        assertThat(cases.reload(direct).decidingCode()).isEqualTo("DU00");
        assertThat(cases.reload(authorized).decidingCode()).isEqualTo("CS03");
        assertThat(cases.reload(authorized).appraisal()).isFalse();
        assertThat(cases.reload(later).regulation()).isEqualTo("R2026B");
        assertThat(cases.reload(later).decidingCode()).isEqualTo("CS01");
    }

    @Test
    void aResolutionNeedsFindingsNumberAndSigner() {
        CaseFile file = ready(ORDINARY_CELL);
        Map<String, Object> blank = Map.of(
                "findingsCv", "", "findingsWeaknesses", "", "paperNumber", "", "paperSigner", "", "meetingChair", "");

        List<Problem> problems = cases.refused(VOTE, file, blank);

        assertThat(problems)
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "meetingChair", "findingsCv", "findingsWeaknesses", "paperNumber", "paperSigner");
    }

    @Test
    void ageAndEducationAreHardOnTheDayOfTheMeeting() {
        CaseFile young = ready(
                ORDINARY_CELL,
                Map.of("birthDate", TODAY.minusYears(18).plusDays(1).toString()));
        CaseFile adult =
                ready(ORDINARY_CELL, Map.of("birthDate", TODAY.minusYears(18).toString()));
        CaseFile unschooled = ready(ORDINARY_CELL, Map.of("education", "PRIMARY"));

        assertThat(of(cases.refused(VOTE, young, Map.of()), "meetingDate"))
                .singleElement()
                .asString()
                .contains("294-QĐ/TW, điểm 1.1");
        assertThat(cases.complete(VOTE, adult, Map.of()).outcome()).isEqualTo("REACHED");
        assertThat(of(cases.refused(VOTE, unschooled, Map.of()), "meetingDate"))
                .singleElement()
                .asString()
                .contains("294-QĐ/TW, điểm 1.2");
    }

    @Test
    void anOldCertificateSendsThePersonBackToTheClass() {
        CaseFile file = with(ready(ORDINARY_CELL), DateKind.CERTIFICATE_ISSUED, TODAY.minusMonths(60));
        assertThat(cases.refused(VOTE, file, Map.of("action", "REDO")))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("action", "06-HD/TW, điểm 5.4"));

        clock.moveTo(TODAY.plusDays(1));

        assertThat(of(cases.refused(VOTE, file, Map.of()), "meetingDate"))
                .singleElement()
                .asString()
                .contains("học lại lớp", "06-HD/TW, điểm 5.4 b");
        assertThat(cases.complete(VOTE, file, Map.of("action", "REDO")).outcome())
                .isEqualTo("REDO_CLASS");
        assertThat(cases.reload(file).date(DateKind.CELL_ADMISSION_VOTE)).isEmpty();
    }

    @Test
    void anOldDossierIsRenewedBeforeTheVote() {
        CaseFile file = with(
                ready(ORDINARY_CELL),
                DateKind.DOSSIER_START,
                TODAY.minusMonths(12).minusDays(1));

        assertThat(of(cases.refused(VOTE, file, Map.of()), "meetingDate"))
                .singleElement()
                .asString()
                .contains("06-HD/TW, điểm 5.4 a");
        assertThat(cases.complete(VOTE, file, Map.of("action", "REDO")).outcome())
                .isEqualTo("REDO_PAPERS");

        cases.complete(
                "redoExpiredPapers",
                file,
                Map.of("concludedOn", TODAY.minusDays(3).toString()));

        assertThat(cases.reload(file).date(DateKind.DOSSIER_START)).contains(TODAY.minusDays(3));
        assertThat(cases.complete(VOTE, file, Map.of()).outcome()).isEqualTo("REACHED");
    }

    @Test
    void renewedPapersMustThemselvesBeValid() {
        CaseFile file = with(ready(ORDINARY_CELL), DateKind.DOSSIER_START, TODAY.minusMonths(13));
        String same = member(ORDINARY_CELL, 0);

        List<Problem> problems = cases.refused(
                "redoExpiredPapers",
                file,
                Map.of("firstMember", same, "firstDate", TODAY.minusMonths(13).toString(), "changed", true));

        assertThat(problems).extracting(Problem::field).contains("verifiedOn", "verification");
        assertThat(of(problems, "firstDate")).anyMatch(text -> text.contains("06-HD/TW, điểm 5.4 a"));
    }

    @Test
    void renewedPapersFollowTheOldOnesAndTheNewVerification() {
        CaseFile file = with(ready(ORDINARY_CELL), DateKind.VERIFICATION_REPLIED, TODAY.minusDays(12));
        String before = TODAY.minusDays(16).toString();

        assertThat(cases.refused(
                        "redoExpiredPapers",
                        file,
                        Map.of("firstDate", before, "secondDate", before, "concludedOn", before)))
                .extracting(Problem::field, Problem::article, Problem::warning)
                .contains(
                        tuple("firstDate", "06-HD/TW, điểm 5.4", false),
                        tuple("secondDate", "06-HD/TW, điểm 5.4", false),
                        tuple("concludedOn", "06-HD/TW, điểm 5.4", false),
                        tuple("firstDate", "06-HD/TW, điểm 3.6 (giả định)", true));

        Map<String, Object> changed =
                new HashMap<>(Map.of("changed", true, "verification", "Anh trai mới ra nước ngoài"));
        assertThat(cases.refused("redoExpiredPapers", file, changed))
                .extracting(Problem::field)
                .containsExactly("verifiedOn", "certifiedOn", "certifiedBy");
        changed.putAll(Map.of(
                "verifiedOn", TODAY.minusDays(13).toString(),
                "certifiedOn", TODAY.minusDays(14).toString(),
                "certifiedBy", "Vũ Đình Khánh Toàn"));
        assertThat(cases.refused("redoExpiredPapers", file, changed))
                .extracting(Problem::field, Problem::article)
                .containsExactly(
                        tuple("verifiedOn", "06-HD/TW, điểm 5.4"), tuple("certifiedOn", "06-HD/TW, điểm 3.4 d"));
        changed.putAll(Map.of(
                "verifiedOn", TODAY.minusDays(2).toString(),
                "certifiedOn", TODAY.minusDays(1).toString()));
        cases.complete("redoExpiredPapers", file, changed);
        assertThat(cases.reload(file).date(DateKind.CV_CERTIFIED)).contains(TODAY.minusDays(1));
        assertThat(cases.refused(
                        VOTE, file, Map.of("meetingDate", TODAY.minusDays(2).toString())))
                .extracting(Problem::field)
                .contains("meetingDate");
    }

    @Test
    void aMeetingBeforeTheCertifiedCvIsRefused() {
        CaseFile file = ready(ORDINARY_CELL);

        List<Problem> problems = cases.refused(
                VOTE, file, Map.of("meetingDate", TODAY.minusDays(21).toString()));

        assertThat(of(problems, "meetingDate")).hasSize(3).allMatch(text -> text.contains("06-HD/TW, điểm 3.6"));
    }

    @Test
    void theCommitteeThatConsidersAFailedVoteMayEndTheCase() {
        CaseFile file = ready(ORDINARY_CELL);
        cases.complete(
                VOTE,
                file,
                Map.of("voteYes", 9, "voteNo", 5, "overrideReason", "Đã đối chiếu với biên bản kiểm phiếu"));
        clock.moveTo(TODAY.plusDays(5));

        List<Problem> problems = cases.refused(
                "decideAfterFailedVote",
                file,
                Map.of("decidedOn", TODAY.minusDays(1).toString()));
        assertThat(problems)
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("decidedOn", "06-HD/TW, điểm 5.1"));
        var routing = cases.complete("decideAfterFailedVote", file, Map.of("decision", "REFUSED"));

        assertThat(routing.outcome()).isEqualTo("REFUSED");
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.REFUSED);
    }
}
