package vn.ketnap.procedure.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.DIRECT_CELL;
import static vn.ketnap.procedure.dossier.DossierCases.CELL;
import static vn.ketnap.procedure.dossier.DossierCases.START;
import static vn.ketnap.procedure.dossier.DossierCases.TODAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.organization.MemberView;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.vote.Paper;
import vn.ketnap.vocabulary.DateKind;

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

        assertThat(cases.refused("recordIntroductions", file, Map.of("assignedAsResolved", false)))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("assignedAsResolved", "294-QĐ/TW, điểm 3.2"));
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
    void whoIsOfAnotherOrganisationIsAnsweredLikeNobody() {
        CaseFile file = cases.before("recordIntroductions", DIRECT_CELL, START);
        LocalDate today = clock.today();
        List<Long> strangers = Stream.of("CB0001", "CB0021", "CB0031")
                .flatMap(cell -> members.officialMembersOf(cell, today).stream())
                .map(MemberView::id)
                .toList();
        List<Problem> nobody =
                cases.refused("recordIntroductions", file, Map.of("firstMember", "999999999", "relative", true));

        assertThat(nobody).extracting(Problem::field).contains("firstMember");
        assertThat(strangers).isNotEmpty().allSatisfy(stranger -> assertThat(
                        cases.refused("recordIntroductions", file, Map.of("firstMember", stranger, "relative", true)))
                .isEqualTo(nobody));
        cases.complete("recordIntroductions", file, Map.of());
    }

    @Test
    void aMemberOfAnotherCellOfTheOrganisationIntroducesButDoesNotHelp() {
        CaseFile file = cases.before("recordSympathizerResolution", CELL, START);
        long neighbour = members.officialMembersOf("CB0002", START).stream()
                .filter(member -> "CB0002-2".equals(member.code()))
                .findFirst()
                .orElseThrow()
                .id();
        List<Problem> nobody = cases.refused("recordSympathizerResolution", file, Map.of("helper", 999_999_999L));

        assertThat(nobody).extracting(Problem::field).containsExactly("helper");
        assertThat(cases.refused("recordSympathizerResolution", file, Map.of("helper", neighbour)))
                .isEqualTo(nobody);
        cases.complete(
                "recordIntroductions", dossiers.before("recordIntroductions"), Map.of("secondMember", neighbour));
    }

    @Test
    void twelveMonthsTogetherCountFromTheLaterOfBothFirstDays() {
        CaseFile unknown = dossiers.before("recordIntroductions");
        Map<String, Object> none = new HashMap<>();
        none.put("joinedOn", null);

        assertThat(cases.refused("recordIntroductions", unknown, none))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("joinedOn", CHARTER));
        assertThat(cases.refused("recordIntroductions", unknown, Map.of("joinedOn", "2025-03-03")))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("firstMember", CHARTER), tuple("secondMember", CHARTER));
        cases.complete("recordIntroductions", unknown, Map.of("joinedOn", "2025-03-02"));
        assertThat(cases.reload(unknown).date(DateKind.UNIT_JOINED)).contains(LocalDate.of(2025, 3, 2));

        CaseFile known = dossiers.before("recordIntroductions", Map.of("joinedOn", "2025-03-03"));
        assertThat(cases.refused("recordIntroductions", known, none))
                .extracting(Problem::field)
                .containsExactly("firstMember", "secondMember");
        assertThat(cases.refused("recordIntroductions", known, Map.of("joinedOn", "2020-01-01")))
                .extracting(Problem::field)
                .contains("joinedOn");
    }

    @Test
    void aPaperBeforeTheLastAnswerOfTheVerificationIsNoticed() {
        CaseFile file = dossiers.before("recordIntroductions");
        String yesterday = TODAY.minusDays(1).toString();

        assertThat(cases.refused("recordIntroductions", file, Map.of("firstDate", yesterday)))
                .filteredOn(Problem::warning)
                .extracting(Problem::field)
                .containsOnly("firstDate");
    }

    @Test
    void whoIsInNoOrganisationHasNoneThatCouldBeAsked() {
        Map<String, Object> none = without("organizations");
        none.put("noOrganization", true);
        CaseFile member = dossiers.before("recordOpinions");

        assertThat(cases.refused("recordOpinions", member, none))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("noOrganization", "06-HD/TW, điểm 3.5"));

        CaseFile file = dossiers.before("recordOpinions", Map.of("youthUnionMember", false, "tradeUnionMember", false));
        assertThat(cases.refused("recordOpinions", file, without("organizations")))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "organizationsName", "organizationsAsked", "organizationsYes", "organizationsNo");
        assertThat(cases.refused("recordOpinions", file, Map.of("noOrganization", true)))
                .extracting(Problem::field)
                .containsExactly("noOrganization");
        cases.complete("recordOpinions", file, none);
        assertThat(register.papers(file, PaperKind.OPINIONS))
                .singleElement()
                .satisfies(paper -> assertThat(paper.note()).startsWith("Không tham gia đoàn thể nào\n"));
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
