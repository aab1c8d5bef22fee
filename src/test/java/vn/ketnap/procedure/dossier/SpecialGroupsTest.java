package vn.ketnap.procedure.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.procedure.dossier.FamilyRows.requests;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.RequiredPaper;
import vn.ketnap.regulation.SpecialGroup;

/** What special groups add to the verification and to the dossier: 06-HD/TW, point 3.4. */
class SpecialGroupsTest extends DossierStageTest {

    private static final String PLAN = "planVerification";

    @Autowired
    UnionIntroductions unions;

    @Autowired
    Regulations regulations;

    @Autowired
    JdbcTemplate database;

    @Test
    void theFileOfTheArmyOrOfTheBodyAtHomeStandsForTheVerification() {
        Map<String, Object> compared = Map.of("fileCompared", true, "requests", List.of());
        for (SpecialGroup group : List.of(SpecialGroup.ARMED_FORCES, SpecialGroup.ABROAD)) {
            CaseFile file = of(group);

            cases.complete(PLAN, file, compared);

            assertThat(verifications.of(file.id())).isEmpty();
        }
        assertThat(cases.refused(PLAN, dossiers.before(PLAN), Map.of("fileCompared", true)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("fileCompared");
                    assertThat(problem.article()).startsWith("06-HD/TW, điểm 3.4");
                });
    }

    @Test
    void withoutTheComparisonASoldierIsVerifiedAsAnybody() {
        assertThat(cases.refused(PLAN, of(SpecialGroup.ARMED_FORCES), Map.of("requests", List.of())))
                .extracting(Problem::field)
                .contains("requests");
    }

    @Test
    void somebodyGoesToTheForeignEmployerAndToTheSecurityAgency() {
        CaseFile file = of(SpecialGroup.FOREIGN_EMPLOYER);

        assertThat(cases.refused(PLAN, file, Map.of("requests", requests(Map.of()))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.warning()).isTrue();
                    assertThat(problem.message()).contains("đến nơi làm việc và cơ quan an ninh");
                    assertThat(problem.article()).startsWith("06-HD/TW, điểm 3.4");
                });
        cases.complete(
                PLAN,
                file,
                Map.of(
                        "requests",
                        requests(Map.of("verifierName", "Trần Thị Minh Nguyệt", "verifierUnrelated", true))));
    }

    @Test
    void aPastBreachOfThePopulationPolicyIsNoBar() {
        CaseFile file = of(SpecialGroup.POPULATION_POLICY);

        cases.complete(PLAN, file, Map.of());

        assertThat(cases.reload(file).applicant().groups()).containsExactly(SpecialGroup.POPULATION_POLICY);
    }

    @Test
    void everyGroupHasItsPapers() {
        assertThat(papers(SpecialGroup.ARMED_FORCES)).contains("ENLISTMENT_FILE");
        assertThat(papers(SpecialGroup.ABROAD)).contains("HOME_FILE");
        assertThat(papers(SpecialGroup.FOREIGN_EMPLOYER)).contains("WORKPLACE_FINDING", "SECURITY_FINDING");
        assertThat(papers(SpecialGroup.PRIVATE_OWNER)).contains("ENTERPRISE_REGISTRATION", "ENTERPRISE_CONFIRMATIONS");
        assertThat(papers(SpecialGroup.POPULATION_POLICY))
                .doesNotContain("ENLISTMENT_FILE", "HOME_FILE", "WORKPLACE_FINDING", "OTHER_PLACE_REMARK");
    }

    @Test
    void otherPlacesRemarkOnWhomTheySend() {
        CaseFile file = dossiers.before(PLAN);
        assertThat(papers(file)).doesNotContain("OTHER_PLACE_REMARK", "SUPERIOR_ASSIGNMENT");
        situation(file, "LONG_STUDY");
        assertThat(papers(file)).contains("OTHER_PLACE_REMARK").doesNotContain("SUPERIOR_ASSIGNMENT");
        situation(file, "NO_MEMBER");
        assertThat(papers(file)).contains("SUPERIOR_ASSIGNMENT").doesNotContain("OTHER_PLACE_REMARK");
    }

    private List<String> papers(SpecialGroup group) {
        return papers(of(group));
    }

    private List<String> papers(CaseFile file) {
        return regulations.dossier(unions.situation(cases.reload(file), DossierCases.TODAY), "R2026B").stream()
                .map(RequiredPaper::paper)
                .toList();
    }

    private CaseFile of(SpecialGroup group) {
        CaseFile file = dossiers.before(PLAN);
        database.update(
                "update applicant set special_groups = ? where id = ?",
                group.name(),
                file.applicant().id());
        return cases.reload(file);
    }

    private void situation(CaseFile file, String situation) {
        database.update("update admission_case set handling_situation = ? where id = ?", situation, file.id());
    }
}
