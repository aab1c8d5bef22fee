package vn.ketnap.procedure.sympathizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class SympathizerStepsTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    @Autowired
    TestCases cases;

    @Autowired
    Steps steps;

    @Autowired
    NominatePerson nominations;

    @Autowired
    CaseDesk desk;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void whoWithdrewIsNominatedAgainAndStaysTheSamePerson() {
        CaseFile first = cases.open(ORDINARY_CELL, START);
        Map<String, Object> again = TestCases.nomination(ORDINARY_CELL, START);
        again.put("citizenId", citizenId(first));
        again.put("occupation", "Trưởng bộ môn");

        assertThat(refusedNomination(again)).extracting(Problem::field).containsExactly("citizenId");

        end(first, CaseStatus.WITHDRAWN);
        CaseFile second = nominate(again);
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(second.applicant().id()).isEqualTo(first.applicant().id());
        assertThat(cases.reload(second).applicant().occupation()).isEqualTo("Trưởng bộ môn");
        assertThat(transactions.<Optional<String>>execute(status -> desk.numberOf(citizenId(first))))
                .contains(second.number());

        end(second, CaseStatus.OFFICIAL);
        assertThat(refusedNomination(again)).extracting(Problem::field).containsExactly("citizenId");
    }

    @Test
    void aBirthInAnotherCenturyIsASlip() {
        Map<String, Object> values = TestCases.nomination(ORDINARY_CELL, START);
        values.put("birthDate", "1899-12-31");

        assertThat(refusedNomination(values)).extracting(Problem::field).containsExactly("birthDate");
    }

    @Test
    void aCitizenNumberThatContradictsBirthAndSexIsNoticed() {
        Map<String, Object> values = TestCases.nomination(ORDINARY_CELL, START);
        values.put("citizenId", "001385000123");

        assertThat(refusedNomination(values))
                .allMatch(Problem::warning)
                .satisfiesExactly(
                        century -> {
                            assertThat(century.field()).isEqualTo("citizenId");
                            assertThat(century.message())
                                    .contains("Chữ số thứ 4 là 3", "giới tính Nữ sinh năm 1994 có chữ số 1");
                            assertThat(century.article()).startsWith("07/2016/TT-BCA, Điều 7");
                        },
                        year -> assertThat(year.message()).contains("Chữ số thứ 5, 6 là 85", "sinh năm 1994 có 94"));

        values.put("overrideReason", "Giấy khai sinh đăng ký lại, căn cước cấp theo số cũ");
        CaseFile file = nominate(values);
        assertThat(database.queryForObject(
                        "select override_reason from journal_entry where case_id = ? and step = 'nominatePerson'",
                        String.class,
                        file.id()))
                .startsWith("Giấy khai sinh");
        nominate(TestCases.nomination(ORDINARY_CELL, START, Map.of("birthDate", "2001-05-05", "gender", "MALE")));
    }

    @Test
    void onlyACitizenWithANumberOfTwelveDigitsIsNominated() {
        Map<String, Object> foreigner = TestCases.nomination(ORDINARY_CELL, START);
        foreigner.put("vietnameseCitizen", false);
        assertThat(refusedNomination(foreigner))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("vietnameseCitizen", "Điều lệ Đảng, Điều 1"));

        for (String number : new String[] {"01234567890", "0123456789012", "01234567890A"}) {
            Map<String, Object> values = TestCases.nomination(ORDINARY_CELL, START);
            values.put("citizenId", number);
            assertThat(refusedNomination(values))
                    .as(number)
                    .extracting(Problem::field)
                    .containsExactly("citizenId");
        }
    }

    private String citizenId(CaseFile file) {
        return database.queryForObject(
                "select citizen_id from applicant where id = ?",
                String.class,
                file.applicant().id());
    }

    private void end(CaseFile file, CaseStatus how) {
        transactions.executeWithoutResult(
                status -> desk.file(file.id()).close(how, START, "Kết thúc để giới thiệu lại"));
    }

    private CaseFile nominate(Map<String, Object> values) {
        return transactions.execute(
                status -> nominations.nominate(values, TestOrganization.login("cell-secretary." + ORDINARY_CELL)));
    }

    private List<Problem> refusedNomination(Map<String, Object> values) {
        try {
            nominate(values);
        } catch (RefusedException refused) {
            return refused.problems();
        }
        throw new AssertionError("accepted: " + values);
    }

    @Test
    void theHelperIsAssignedNeitherInTheFutureNorUnnoticedBeforeTheMeeting() {
        CaseFile file = cases.before("recordSympathizerResolution", ORDINARY_CELL, START);

        assertThat(cases.refused("recordSympathizerResolution", file, Map.of("helperAssignedOn", "2025-09-03")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("helperAssignedOn");
                    assertThat(problem.warning()).isFalse();
                });
        assertThat(cases.refused("recordSympathizerResolution", file, Map.of("helperAssignedOn", "2025-09-01")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("helperAssignedOn");
                    assertThat(problem.warning()).isTrue();
                });
    }

    @Test
    void aResolutionIsNumberedOnlyWhenTheVoteGaveOne() {
        CaseFile file = cases.before("recordSympathizerResolution", ORDINARY_CELL, START);
        Map<String, Object> unnumbered = new HashMap<>();
        unnumbered.put("paperNumber", null);
        unnumbered.put("paperSigner", null);

        assertThat(cases.refused("recordSympathizerResolution", file, unnumbered))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("paperNumber", "paperSigner");

        unnumbered.putAll(Map.of(
                "voteYes",
                7,
                "voteNo",
                7,
                "voteNoReason",
                "Cần rèn luyện thêm",
                "overrideReason",
                "Đã đối chiếu với biên bản kiểm phiếu"));
        assertThat(cases.complete("recordSympathizerResolution", file, unnumbered)
                        .outcome())
                .isEqualTo("NOT_LISTED");
    }

    @Test
    void anApprovedReviewIsDated() {
        CaseFile file = cases.before("reviewSympathizer", ORDINARY_CELL, START);

        assertThat(cases.complete("reviewSympathizer", file, Map.of()).outcome())
                .isEqualTo("APPROVED");
        assertThat(cases.reload(file).date(DateKind.SYMPATHIZER_REVIEW)).contains(LocalDate.of(2025, 9, 3));
    }

    @Test
    void aReturnedReviewTellsTheCellWhyAndHasNoDate() {
        CaseFile file = cases.before("reviewSympathizer", ORDINARY_CELL, START);
        Map<String, Object> returned = new HashMap<>(Map.of("reviewDecision", "RETURNED"));

        assertThat(cases.refused("reviewSympathizer", file, returned))
                .extracting(Problem::field)
                .containsExactly("reviewReason");

        returned.put("reviewReason", "Thiếu ý kiến của Đoàn trường");
        assertThat(cases.complete("reviewSympathizer", file, returned).outcome())
                .isEqualTo("RETURNED");
        assertThat(cases.reload(file).date(DateKind.SYMPATHIZER_REVIEW)).isEmpty();
        assertThat(steps.prefill("recordSympathizerResolution", file.id(), null, "test"))
                .containsEntry("returnReason", "Thiếu ý kiến của Đoàn trường")
                .containsKey("helpers");
    }

    @Test
    void anApprovalAfterAReturnClearsTheReason() {
        CaseFile file = cases.before("approveAwarenessClass", ORDINARY_CELL, START);
        cases.complete(
                "approveAwarenessClass",
                file,
                Map.of("reviewDecision", "RETURNED", "reviewReason", "Bổ sung danh sách"));
        assertThat(steps.prefill("proposeAwarenessClass", file.id(), null, "test"))
                .containsEntry("returnReason", "Bổ sung danh sách");

        cases.complete("approveAwarenessClass", file, Map.of());

        assertThat(steps.prefill("proposeAwarenessClass", file.id(), null, "test"))
                .doesNotContainKey("returnReason");
        assertThat(cases.reload(file).date(DateKind.CLASS_APPROVED)).isPresent();
    }

    @Test
    void aReviewBeforeTheResolutionIsRefused() {
        CaseFile file = cases.before("reviewSympathizer", ORDINARY_CELL, START);

        assertThat(cases.refused("reviewSympathizer", file, Map.of("reviewDate", "2025-09-01")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("reviewDate");
                    assertThat(problem.article()).contains("38-HD/BTCTW, mục I.1.1");
                    assertThat(problem.warning()).isFalse();
                });
    }

    @Test
    void aProposalNeedsMoreThanHalfOfTheOfficialMembers() {
        CaseFile file = cases.before("proposeAwarenessClass", ORDINARY_CELL, START);
        Map<String, Object> half = Map.of("voteYes", 7, "voteNo", 7, "voteNoReason", "Cần rèn luyện thêm");

        assertThat(cases.refused("proposeAwarenessClass", file, half))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("voteYes");
                    assertThat(problem.article()).contains("294-QĐ/TW");
                });
        assertThat(cases.reload(file).date(DateKind.CLASS_PROPOSAL)).isEmpty();

        Map<String, Object> more = Map.of("voteYes", 8, "voteNo", 6, "voteNoReason", "Cần rèn luyện thêm");
        cases.complete("proposeAwarenessClass", file, more);
        assertThat(cases.reload(file).date(DateKind.CLASS_PROPOSAL)).isPresent();
    }

    @Test
    void figuresThatContradictEachOtherAreReportedWithoutBeingCounted() {
        CaseFile file = cases.before("proposeAwarenessClass", ORDINARY_CELL, START);

        assertThat(cases.refused("proposeAwarenessClass", file, Map.of("voteYes", 15)))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("nhiều hơn số người có mặt");
        assertThat(cases.refused("proposeAwarenessClass", file, Map.of("voteYes", -1)))
                .extracting(Problem::field)
                .containsExactly("voteYes");
    }
}
