package vn.ketnap.procedure.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.AUTHORIZED_CELL;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.step.Steps;

/** A number stands for one paper of a body in a term; a decision's for one person. */
@KetNapTest
class IssuedNumbersTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);

    @Autowired
    TestCases cases;

    @Autowired
    Steps steps;

    @Autowired
    Register register;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate database;

    @Autowired
    BusinessClock clock;

    @Test
    void twoSpellingsOfACvNumberAreOneNumber() {
        CaseFile first = cases.before("registerMember", ORDINARY_CELL, START);
        CaseFile second = cases.before("registerMember", ORDINARY_CELL, START);
        cases.complete("registerMember", first, Map.of("cvNumber", "000001AHI"));
        assertThat(numbers(first, PaperKind.MEMBER_CV)).containsExactly("000001 AHI");

        for (String same : List.of("000001 AHI", "000001AHI", "000001ahi")) {
            assertThat(cases.refused("registerMember", second, Map.of("cvNumber", same)))
                    .extracting(Problem::field, Problem::article)
                    .containsExactly(tuple("cvNumber", "38-HD/BTCTW, mục II.1.2"));
        }
    }

    @Test
    void twoPersonsHaveNoDecisionNumberInCommon() {
        CaseFile first = cases.before("recordAdmissionDecision", ORDINARY_CELL, START);
        CaseFile second = cases.before("recordAdmissionDecision", ORDINARY_CELL, START);
        cases.complete("recordAdmissionDecision", first, Map.of("paperNumber", "15-QD/DU"));
        assertThat(numbers(first, PaperKind.ADMISSION_DECISION)).containsExactly("15-QĐ/ĐU");

        for (String same : List.of("15-QĐ/ĐU", "15 \u2013 Q\u00d0/\u00d0U", "Số 015-qđ/đu")) {
            assertThat(cases.refused("recordAdmissionDecision", second, Map.of("paperNumber", same)))
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.field()).isEqualTo("paperNumber");
                        assertThat(problem.article()).isEqualTo("66-QĐ/TW (giả định)");
                        assertThat(problem.message())
                                .contains("15-QĐ/ĐU")
                                .doesNotContain(
                                        first.number(), first.applicant().fullName());
                    });
        }
        assertThat(cases.complete("recordAdmissionDecision", second, Map.of("paperNumber", "16-QĐ/ĐU"))
                        .outcome())
                .isEqualTo("APPROVED");
    }

    @Test
    void aNumberOfAnotherDecisionOfTheSamePersonIsTakenToo() {
        CaseFile file = cases.before("recordConfirmationDecision", AUTHORIZED_CELL, START);
        String admission = numbers(file, PaperKind.ADMISSION_DECISION).get(0);

        assertThat(cases.refused("recordConfirmationDecision", file, Map.of("paperNumber", admission)))
                .extracting(Problem::field)
                .containsExactly("paperNumber");
    }

    @Test
    void whoMayReadTheOtherCaseIsToldItsNumber() {
        CaseFile first = cases.before("recordAdmissionDecision", ORDINARY_CELL, START);
        CaseFile second = cases.before("recordAdmissionDecision", ORDINARY_CELL, START);
        cases.complete("recordAdmissionDecision", first, Map.of("paperNumber", "27-QĐ/ĐU"));
        Map<String, Object> values =
                cases.values("recordAdmissionDecision", second, null, Map.of("paperNumber", "27-QĐ/ĐU"));
        String officer = TestOrganization.login("organization-board.DU00");

        List<Problem> refused = transactions.execute(status -> {
            try {
                steps.complete("recordAdmissionDecision", second.id(), null, values, officer);
            } catch (RefusedException e) {
                status.setRollbackOnly();
                return e.problems();
            }
            throw new AssertionError("accepted");
        });
        assertThat(refused).singleElement().satisfies(problem -> assertThat(problem.message())
                .contains(first.number())
                .doesNotContain(first.applicant().fullName()));
    }

    /** One resolution of a meeting may name several persons; a number of another day is another paper's. */
    @Test
    void aResolutionNumberBelongsToOneDay() {
        CaseFile first = cases.open(ORDINARY_CELL, START);
        CaseFile second = cases.open(ORDINARY_CELL, START);
        CaseFile third = cases.open(ORDINARY_CELL, START.plusDays(1));
        String day = START.toString();
        Map<String, Object> sameMeeting = Map.of("paperNumber", "7701-NQ/CB", "meetingDate", day);
        cases.complete("recordSympathizerResolution", first, sameMeeting);
        cases.complete("recordSympathizerResolution", second, sameMeeting);

        assertThat(cases.refused("recordSympathizerResolution", third, Map.of("paperNumber", "7701-nq/cb")))
                .extracting(Problem::field)
                .containsExactly("paperNumber");
    }

    @Test
    void anotherBodyAndAnotherTermMayUseTheNumber() {
        CaseFile ours = cases.open(ORDINARY_CELL, START);
        CaseFile theirs = cases.open(AUTHORIZED_CELL, START.plusDays(2));
        CaseFile earlier = cases.open(ORDINARY_CELL, LocalDate.of(2025, 6, 2));
        cases.complete("recordSympathizerResolution", earlier, Map.of("paperNumber", "7702-NQ/CB"));
        cases.open(ORDINARY_CELL, START.plusDays(3));
        cases.complete("recordSympathizerResolution", ours, Map.of("paperNumber", "7702-NQ/CB"));
        cases.complete("recordSympathizerResolution", theirs, Map.of("paperNumber", "7702-NQ/CB"));

        assertThat(database.queryForObject(
                        "select count(*) from issued_number where paper_number = '7702-NQ/CB'", Integer.class))
                .isEqualTo(3);
    }

    @Test
    void aPaperFromBeforeTheBodyOrFromAClosedTermIsLookedAtAgain() {
        CaseFile late = cases.open(ORDINARY_CELL, LocalDate.of(2025, 6, 25));
        clock.moveTo(LocalDate.of(2025, 7, 10));
        Map<String, Object> before = Map.of("meetingDate", "2025-06-26", "paperNumber", "7703-NQ/CB");
        // whom the register knows in the cell on that day depends on the cases of other tests
        assertThat(cases.refused("recordSympathizerResolution", late, before))
                .filteredOn(problem -> !problem.field().startsWith("attendance"))
                .extracting(Problem::field, Problem::article, Problem::warning)
                .containsExactly(tuple("meetingDate", "Quy ước của phần mềm (giả định)", true));
        Map<String, Object> explained = new HashMap<>(before);
        explained.put("overrideReason", "Nghị quyết đã ban hành trước đại hội, nay mới ghi");
        assertThat(cases.complete("recordSympathizerResolution", late, explained)
                        .outcome())
                .isEqualTo("LISTED");

        CaseFile early = cases.open(ORDINARY_CELL, LocalDate.of(2025, 9, 1));
        assertThat(cases.refused(
                        "recordSympathizerResolution",
                        early,
                        Map.of("meetingDate", "2009-12-31", "paperNumber", "7704-NQ/CB")))
                .filteredOn(problem -> problem.message().contains("Chi bộ Khoa Điều dưỡng không hoạt động"))
                .extracting(Problem::field, Problem::warning)
                .containsExactly(tuple("meetingDate", true));
    }

    @Test
    void whoDidNotHoldTheOfficeOnThatDaySignsWithAReason() {
        CaseFile file = cases.open(ORDINARY_CELL, START);
        Map<String, Object> foreign = Map.of("paperNumber", "7705-NQ/CB", "paperSigner", "Hồ Thị Mai Phương");

        assertThat(cases.refused("recordSympathizerResolution", file, foreign))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("paperSigner");
                    assertThat(problem.warning()).isTrue();
                    assertThat(problem.message()).contains("ngày 01/09/2025 bí thư chi bộ của Chi bộ Khoa Điều dưỡng");
                });
        Map<String, Object> explained = new HashMap<>(foreign);
        explained.put("overrideReason", "Phó bí thư chi bộ ký thay");
        assertThat(cases.complete("recordSympathizerResolution", file, explained)
                        .outcome())
                .isEqualTo("LISTED");
    }

    private List<String> numbers(CaseFile file, PaperKind kind) {
        return transactions.execute(status ->
                register.papers(file, kind).stream().map(PaperView::number).toList());
    }
}
