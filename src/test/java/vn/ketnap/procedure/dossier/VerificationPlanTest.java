package vn.ketnap.procedure.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.procedure.dossier.FamilyRows.absent;
import static vn.ketnap.procedure.dossier.FamilyRows.father;
import static vn.ketnap.procedure.dossier.FamilyRows.mother;
import static vn.ketnap.procedure.dossier.FamilyRows.relative;
import static vn.ketnap.procedure.dossier.FamilyRows.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;

/** Who is named and asked about before the curriculum vitae is verified (S9; F5). */
class VerificationPlanTest extends DossierStageTest {

    private static final String SCOPE = "06-HD/TW, điểm 3.4";

    @Test
    void everybodyWhoHasToBeVerifiedIsNamedAndAskedAbout() {
        CaseFile file = dossiers.before("planVerification");
        Map<String, Object> nothing = Map.of("requests", List.of(), "absent", List.of(), "relatives", List.of());

        assertThat(cases.refused("planVerification", file, nothing))
                .extracting(Problem::field, Problem::message, Problem::article)
                .containsExactly(
                        tuple("relatives", "Chưa khai cha: ghi người này hoặc lý do không có", SCOPE),
                        tuple("relatives", "Chưa khai mẹ: ghi người này hoặc lý do không có", SCOPE),
                        tuple("relatives", "Chưa khai vợ hoặc chồng: ghi người này hoặc lý do không có", SCOPE),
                        tuple("relatives", "Chưa khai con: ghi người này hoặc lý do không có", SCOPE),
                        tuple(
                                "requests",
                                "Chưa có yêu cầu thẩm tra đầy đủ đối với Nguyễn Thị Phương Thảo (người xin vào Đảng)",
                                SCOPE));
        assertThat(cases.refused(
                        "planVerification",
                        file,
                        Map.of("requests", requests(Map.of()).subList(0, 2), "relatives", List.of(father()))))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("relatives", SCOPE));
        assertThat(cases.refused(
                        "planVerification",
                        file,
                        Map.of("requests", requests(Map.of()).subList(0, 2))))
                .extracting(Problem::field, Problem::message)
                .containsExactly(tuple("requests", "Chưa có yêu cầu thẩm tra đầy đủ đối với Lê Thị Hòa Thuận (mẹ)"));
        cases.complete("planVerification", file, Map.of());
        assertThat(verifications.open(file.id())).hasSize(3);
    }

    @Test
    void nobodyIsLeftOutForAReasonThatTheRulesDoNotKnow() {
        CaseFile file = dossiers.before("planVerification");

        assertThat(refusedAbsence(file, absent("FATHER", "NONE", null)))
                .containsExactly(tuple("absent[2].reason", SCOPE));
        assertThat(refusedAbsence(file, absent("FATHER", "UNKNOWN", null)))
                .containsExactly(tuple("absent[2].note", ""));
        assertThat(refusedAbsence(file, absent("APPLICANT", "DEAD", null)))
                .containsExactly(tuple("absent[2].relation", ""));
        assertThat(refusedAbsence(file, absent("SIBLING", "DEAD", null)))
                .containsExactly(tuple("absent[2].relation", ""));
        assertThat(cases.refused(
                        "planVerification",
                        file,
                        Map.of(
                                "absent",
                                List.of(absent("SPOUSE", "UNKNOWN", "Không rõ"), absent("CHILD", "NONE", null)))))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("absent[0].reason", SCOPE));
        assertThat(cases.refused(
                        "planVerification",
                        file,
                        Map.of(
                                "absent",
                                List.of(
                                        absent("SPOUSE", "NONE", null),
                                        absent("CHILD", "NONE", null),
                                        absent("MOTHER", "DEAD", null)))))
                .extracting(Problem::field)
                .containsExactly("absent[2].relation");
        cases.complete(
                "planVerification",
                file,
                Map.of(
                        "relatives",
                        List.of(mother()),
                        "requests",
                        List.of(requests(Map.of()).get(0), requests(Map.of()).get(2)),
                        "absent",
                        List.of(
                                absent("SPOUSE", "NONE", null),
                                absent("CHILD", "NONE", null),
                                absent("FATHER", "UNKNOWN", "Giấy khai sinh không ghi cha"))));
    }

    @Test
    void whoKnowsNeitherFatherNorMotherNamesWhoRaisedHer() {
        CaseFile file = dossiers.before("planVerification");
        List<Map<String, Object>> absent = List.of(
                absent("SPOUSE", "NONE", null),
                absent("CHILD", "NONE", null),
                absent("FATHER", "UNKNOWN", "Được nhận nuôi từ nhỏ"),
                absent("MOTHER", "UNKNOWN", "Được nhận nuôi từ nhỏ"));
        List<Map<String, Object>> applicantOnly = requests(Map.of()).subList(0, 1);

        assertThat(cases.refused(
                        "planVerification",
                        file,
                        Map.of("relatives", List.of(), "absent", absent, "requests", applicantOnly)))
                .extracting(Problem::message, Problem::article)
                .containsExactly(tuple("Chưa khai người nuôi dưỡng: ghi người này hoặc lý do không có", SCOPE));
    }

    @Test
    void theMarriedNameTheParentsOfTheSpouse() {
        CaseFile file = dossiers.before("planVerification");
        Map<String, Object> married = Map.of(
                "relatives",
                List.of(father(), mother(), relative("SPOUSE", "Trần Văn Hải", "1992")),
                "absent",
                List.of(absent("CHILD", "NONE", null)),
                "spouseSideHasMember",
                true);

        assertThat(cases.refused("planVerification", file, married))
                .extracting(Problem::field, Problem::message, Problem::warning)
                .containsExactly(
                        tuple("relatives", "Chưa khai cha vợ (chồng): ghi người này hoặc lý do không có", false),
                        tuple("relatives", "Chưa khai mẹ vợ (chồng): ghi người này hoặc lý do không có", false),
                        tuple(
                                "requests",
                                "Chưa có yêu cầu chỉ thẩm tra chính trị hiện nay đối với Trần Văn Hải (vợ hoặc chồng)",
                                true));
    }

    @Test
    void theDeadAndChildrenUnderAgeAreNamedAndNotAskedAbout() {
        CaseFile file = dossiers.before("planVerification");
        Map<String, Object> dead = new HashMap<>(father());
        dead.put("dead", true);
        dead.remove("livesAt");
        List<Map<String, Object>> withoutFather =
                List.of(requests(Map.of()).get(0), requests(Map.of()).get(2));
        Map<String, Object> plan =
                new HashMap<>(Map.of("requests", withoutFather, "absent", List.of(absent("SPOUSE", "NONE", null))));

        plan.put("relatives", List.of(dead, mother(), relative("CHILD", "Nguyễn Gia Huy", "02/03/2008")));
        assertThat(cases.refused("planVerification", file, plan))
                .extracting(Problem::message)
                .containsExactly("Chưa có yêu cầu thẩm tra đầy đủ đối với Nguyễn Gia Huy (con)");
        plan.put("relatives", List.of(dead, mother(), relative("CHILD", "Nguyễn Gia Huy", "03/03/2008")));
        cases.complete("planVerification", file, plan);
        verifications
                .open(file.id())
                .forEach(request -> cases.complete("recordVerificationReply", file, request, Map.of()));
        cases.complete("concludeCv", file, Map.of());
    }

    @Test
    void aRelativeIsBornWhenItCanBeAndNamedOnce() {
        CaseFile file = dossiers.before("planVerification");

        for (String born : List.of("68", "31/02/1968", "2030", "1995")) {
            assertThat(cases.refused(
                            "planVerification",
                            file,
                            Map.of("relatives", List.of(relative("FATHER", "Nguyễn Văn Bình An", born), mother()))))
                    .extracting(Problem::field)
                    .containsExactly("relatives[0].born");
        }
        assertThat(cases.refused("planVerification", file, Map.of("relatives", List.of(father(), mother(), father()))))
                .extracting(Problem::field)
                .containsExactly("relatives[2].fullName");
        Map<String, Object> stranger = requests(Map.of()).get(1);
        stranger.put("personName", "Nguyễn Văn Khác");
        List<Map<String, Object>> requests = requests(Map.of());
        requests.add(stranger);
        assertThat(cases.refused("planVerification", file, Map.of("requests", requests)))
                .extracting(Problem::field)
                .containsExactly("requests[3].personName");
    }

    @Test
    void aFamilyKnownInOneCommuneLeavesOnlyTheApplicant() {
        CaseFile file = dossiers.before("planVerification");
        List<?> applicantOnly = requests(Map.of()).subList(0, 1);

        assertThat(cases.refused("planVerification", file, Map.of("requests", applicantOnly)))
                .extracting(Problem::field)
                .containsExactly("requests", "requests");
        cases.complete("planVerification", file, Map.of("requests", applicantOnly, "locallyKnown", true));
        assertThat(verifications.open(file.id())).hasSize(1);
        verifications
                .open(file.id())
                .forEach(request -> cases.complete("recordVerificationReply", file, request, Map.of()));
        assertThat(cases.complete("concludeCv", file, Map.of()).outcome()).isEqualTo("ACCEPTED");
    }

    /** What stands against a plan that states this besides the usual, with mother but without father. */
    private List<Tuple> refusedAbsence(CaseFile file, Map<String, Object> stated) {
        boolean father = stated.get("relation").equals("FATHER");
        List<Map<String, Object>> all = requests(Map.of());
        Map<String, Object> plan = Map.of(
                "relatives",
                father ? List.of(mother()) : List.of(father(), mother()),
                "requests",
                father ? List.of(all.get(0), all.get(2)) : all,
                "absent",
                List.of(absent("SPOUSE", "NONE", null), absent("CHILD", "NONE", null), stated));
        return cases.refused("planVerification", file, plan).stream()
                .map(problem -> tuple(problem.field(), problem.article()))
                .toList();
    }
}
