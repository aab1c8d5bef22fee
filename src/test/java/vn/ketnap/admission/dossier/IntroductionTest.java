package vn.ketnap.admission.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.admission.dossier.DossierCases.START;
import static vn.ketnap.admission.dossier.DossierCases.TODAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.DateKind;
import vn.ketnap.admission.PaperKind;
import vn.ketnap.admission.Register;
import vn.ketnap.admission.block.Paper;
import vn.ketnap.platform.Problem;

/** Who introduces and who is asked (S10, S11). */
class IntroductionTest extends DossierStageTest {

    private static final String CHARTER = "Điều lệ Đảng, Điều 4; 294-QĐ/TW, điểm 3.1 (hướng dẫn địa phương)";
    private static final Map<String, Object> YOUNG = Map.of("birthDate", "2001-05-05");

    @Autowired
    Register register;

    @Test
    void aboveYouthAgeTwoMembersIntroduce() {
        CaseFile file = dossiers.before("recordIntroductions");

        assertThat(cases.refused("recordIntroductions", file, without("second")))
                .extracting(Problem::field)
                .containsExactly("secondMember", "secondDate", "secondAssessment");
        cases.complete("recordIntroductions", file, without("union"));
        assertThat(cases.reload(file).date(DateKind.INTRODUCTION)).contains(TODAY);
        assertThat(register.papers(file, PaperKind.MEMBER_INTRODUCTION)).hasSize(2);
        assertThat(register.papers(file, PaperKind.YOUTH_UNION_INTRODUCTION)).isEmpty();
    }

    @Test
    void inYouthAgeTheUnionIntroducesBesideOneMember() {
        CaseFile file = dossiers.before("recordIntroductions", YOUNG);

        assertThat(cases.refused("recordIntroductions", file, without("union")))
                .extracting(Problem::field)
                .contains("unionNumber", "unionDate", "unionTotal");
        cases.complete("recordIntroductions", file, without("second"));
        assertThat(register.papers(file, PaperKind.MEMBER_INTRODUCTION)).hasSize(1);
        assertThat(register.papers(file, PaperKind.YOUTH_UNION_INTRODUCTION)).hasSize(1);
    }

    @Test
    void whoIsNotInTheUnionJoinsItFirst() {
        CaseFile file =
                dossiers.before("recordIntroductions", Map.of("birthDate", "2001-05-05", "youthUnionMember", false));

        assertThat(cases.refused("recordIntroductions", file, Map.of("unionMember", false)))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("unionMember", CHARTER));
        cases.complete("recordIntroductions", file, Map.of("unionMember", true));
        assertThat(cases.reload(file).applicant().youthUnionMember()).isTrue();
    }

    @Test
    void aUnionThatIsAgainstIsNotCountedAsIntroducing() {
        CaseFile file = dossiers.before("recordIntroductions", YOUNG);

        assertThat(cases.refused("recordIntroductions", file, Map.of("unionYes", 4, "unionNo", 5)))
                .allMatch(Problem::warning)
                .extracting(Problem::field)
                .containsExactly("unionYes", "unionNoReason");
        assertThat(cases.refused("recordIntroductions", file, Map.of("unionYes", 9, "unionNo", 1)))
                .extracting(Problem::field)
                .containsExactly("unionYes");
    }

    @Test
    void anIntroducerIsOfficialActiveAndLongEnoughThere() {
        CaseFile file = dossiers.before("recordIntroductions");
        long suspended = dossiers.member(8).id();

        assertThat(cases.refused("recordIntroductions", file, Map.of("secondMember", suspended)))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("secondMember", "294-QĐ/TW, điểm 3.2"));

        long sinceJanuary2024 = dossiers.member(7).id();
        cases.complete("recordIntroductions", file, Map.of("secondMember", sinceJanuary2024));
    }

    @Test
    void aMemberWhoCameLessThanAYearAgoDoesNotIntroduceUnlessTakingOverAsHelper() {
        CaseFile file = dossiers.before("recordIntroductions");
        LocalDate signed = LocalDate.of(2024, 6, 1);
        long recent = dossiers.member(7).id();

        assertThat(cases.refused(
                        "recordIntroductions", file, Map.of("secondMember", recent, "secondDate", signed.toString())))
                .extracting(Problem::field, Problem::article)
                .contains(tuple("secondMember", CHARTER));

        transactions.executeWithoutResult(status -> {
            CaseFile stored = desk.file(file.id());
            stored.assignHelper(recent);
            Paper resolution = new Paper("30-NQ/CB", "Trần Thị Minh Nguyệt");
            register.paper(stored, PaperKind.HELPER_ASSIGNMENT, resolution, START.plusDays(9), null);
        });
        assertThat(cases.refused(
                        "recordIntroductions", file, Map.of("secondMember", recent, "secondDate", signed.toString())))
                .extracting(Problem::field, Problem::article)
                .doesNotContain(tuple("secondMember", CHARTER));
    }

    @Test
    void theAssignmentOnThePaperIsThatOfTheRegister() {
        CaseFile file = dossiers.before("recordIntroductions");

        assertThat(cases.refused(
                        "recordIntroductions",
                        file,
                        Map.of("assignedOn", START.minusDays(3).toString())))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("assignedOn", "294-QĐ/TW, điểm 3.2"));
    }

    @Test
    void twoPapersNeedTwoMembersAndARelativeIsAWarning() {
        CaseFile file = dossiers.before("recordIntroductions");
        long helper = dossiers.member(1).id();

        assertThat(cases.refused("recordIntroductions", file, Map.of("secondMember", helper)))
                .extracting(Problem::field)
                .containsExactly("secondMember");
        assertThat(cases.refused("recordIntroductions", file, Map.of("relative", true)))
                .singleElement()
                .matches(Problem::warning)
                .extracting(Problem::field)
                .isEqualTo("relative");
    }

    @Test
    void theResidenceIsAskedOrTheReasonIsGiven() {
        CaseFile file = dossiers.before("recordOpinions");
        Map<String, Object> silent = without("residence");

        assertThat(cases.refused("recordOpinions", file, silent))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("residenceAsked", "06-HD/TW, điểm 3.5"));
        silent.put("exemptionReason", "Cùng nơi công tác và cư trú");
        cases.complete("recordOpinions", file, silent);
        assertThat(cases.reload(file).date(DateKind.OPINIONS)).contains(TODAY);
    }

    @Test
    void nobodyGivesMoreOpinionsThanWereAsked() {
        CaseFile file = dossiers.before("recordOpinions");

        assertThat(cases.refused("recordOpinions", file, Map.of("residenceYes", 3, "residenceNo", 1)))
                .extracting(Problem::field)
                .containsExactly("residenceYes", "residenceNoReason");
        cases.complete(
                "recordOpinions",
                file,
                Map.of("residenceYes", 2, "residenceNo", 1, "residenceNoReason", "Ít tham gia sinh hoạt khu phố"));
    }

    /** Overrides that leave a group of fields empty. */
    private static Map<String, Object> without(String block) {
        Map<String, Object> empty = new HashMap<>();
        for (String field :
                new String[] {"Member", "Date", "Assessment", "Number", "Signer", "Total", "Yes", "No", "Name", "Asked"
                }) {
            empty.put(block + field, null);
        }
        return empty;
    }
}
