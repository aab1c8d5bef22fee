package vn.ketnap.admission.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.admission.dossier.DossierCases.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.admission.CaseFile;
import vn.ketnap.admission.CaseStatus;
import vn.ketnap.admission.DateKind;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.platform.Problem;

/** Requests, answers and the conclusion on the curriculum vitae (S9). */
class VerificationTest extends DossierStageTest {

    private static final String RULE = "06-HD/TW, điểm 3.4 d";

    @Autowired
    DeadlineRegister deadlines;

    @Test
    void everybodyWhoHasToBeVerifiedIsAskedAbout() {
        CaseFile file = dossiers.before("planVerification");

        List<Problem> problems =
                cases.refused("planVerification", file, Map.of("requests", List.of(), "absent", List.of()));

        assertThat(problems).extracting(Problem::field).containsOnly("requests");
        assertThat(problems)
                .extracting(Problem::article)
                .containsOnly("06-HD/TW, điểm 3.4")
                .hasSize(5);
        cases.complete("planVerification", file, Map.of());
        assertThat(verifications.open(file.id())).hasSize(2);
    }

    @Test
    void aFamilyKnownInOneCommuneLeavesOnlyTheApplicant() {
        CaseFile file = dossiers.before("planVerification");
        List<?> applicantOnly = requests(Map.of()).subList(0, 1);

        assertThat(cases.refused("planVerification", file, Map.of("requests", applicantOnly)))
                .extracting(Problem::field)
                .containsExactly("requests");
        cases.complete("planVerification", file, Map.of("requests", applicantOnly, "locallyKnown", true));
        assertThat(verifications.open(file.id())).hasSize(1);
    }

    @Test
    void nobodyVerifiesHimselfOrARelative() {
        CaseFile file = dossiers.before("planVerification");

        for (String relative : List.of("nguyễn  thị phương thảo", "Nguyễn Văn Bình An")) {
            assertThat(cases.refused("planVerification", file, Map.of("requests", requests(verifier(relative)))))
                    .extracting(Problem::field, Problem::article)
                    .containsExactly(tuple("requests[0].verifierName", "38-HD/BTCTW, mục I.1.4.2"));
        }
        for (Map<String, Object> unconfirmed : List.<Map<String, Object>>of(
                Map.of("verifierName", "Phạm Thị Thu Hằng"),
                Map.of("verifierName", "Phạm Thị Thu Hằng", "verifierUnrelated", false))) {
            assertThat(cases.refused("planVerification", file, Map.of("requests", requests(unconfirmed))))
                    .extracting(Problem::field, Problem::article)
                    .containsExactly(tuple("requests[0].verifierUnrelated", "38-HD/BTCTW, mục I.1.4.2"));
        }
        cases.complete("planVerification", file, Map.of("requests", requests(verifier("Phạm Thị Thu Hằng"))));
    }

    @Test
    void aRequestFollowsTheStampAndNamesPersonAndPlace() {
        CaseFile file = dossiers.before("planVerification");
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("sentOn", TODAY.minusDays(1).toString());
        wrong.put("receivedOn", TODAY.minusDays(2).toString());
        wrong.put("place", "");

        assertThat(cases.refused("planVerification", file, Map.of("requests", requests(wrong))))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("requests[0].sentOn", "requests[0].receivedOn", "requests[0].place");
    }

    @Test
    void theLimitOfTheAnswerCountsFromTheReceiptAndMovesWithIt() {
        CaseFile file = dossiers.before("planVerification");
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("receivedOn", null);
        cases.complete("planVerification", file, Map.of("requests", requests(unknown)));
        Long request = verifications.open(file.id()).get(0);

        // Five working days of post after Monday 1/6/2026, then thirty.
        assertThat(limit(file, request).startDate()).isEqualTo(LocalDate.of(2026, 6, 8));
        LocalDate assumed = limit(file, request).dueDate();

        cases.complete("recordVerificationReply", file, request, Map.of("receivedOn", TODAY.toString()));
        assertThat(limit(file, request).startDate()).isEqualTo(TODAY);
        assertThat(limit(file, request).dueDate()).isBefore(assumed);
        assertThat(limit(file, request).state()).isEqualTo(DeadlineState.MET);
        assertThat(verifications.open(file.id())).hasSize(1);
    }

    @Test
    void anAnswerFromAbroadHasTheLongerLimit() {
        CaseFile file = dossiers.before("planVerification");
        cases.complete("planVerification", file, Map.of("requests", requests(Map.of("abroad", true))));

        assertThat(deadlines.of(file.id()))
                .filteredOn(deadline -> deadline.subject() != null)
                .extracting(DeadlineView::limit)
                .containsExactly("T04", "T05");
    }

    @Test
    void anAnswerDoesNotComeBeforeItsRequestAndExplainsWhatIsUnclear() {
        CaseFile file = dossiers.before("recordVerificationReply");
        Long request = verifications.open(file.id()).get(0);
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("repliedOn", TODAY.minusDays(1).toString());
        wrong.put("finding", "UNCLEAR");
        wrong.put("remark", null);

        assertThat(cases.refused("recordVerificationReply", file, request, wrong))
                .extracting(Problem::field, Problem::article)
                .containsExactlyInAnyOrder(tuple("repliedOn", RULE), tuple("receivedOn", ""), tuple("remark", ""));
    }

    @Test
    void remarkAndCertificationFollowTheLastAnswer() {
        CaseFile file = dossiers.before("concludeCv");
        Map<String, Object> early = Map.of(
                "remarkedOn", TODAY.minusDays(1).toString(),
                "certifiedOn", TODAY.minusDays(1).toString());

        assertThat(cases.refused("concludeCv", file, early))
                .extracting(Problem::field, Problem::article)
                .contains(tuple("remarkedOn", RULE), tuple("certifiedOn", RULE));
        assertThat(cases.complete("concludeCv", file, Map.of()).outcome()).isEqualTo("ACCEPTED");
        assertThat(cases.reload(file).date(DateKind.CV_CERTIFIED)).contains(TODAY);
        assertThat(cases.reload(file).priorConsentNeeded()).isFalse();
    }

    @Test
    void nothingIsAcceptedWhileAnAnswerIsMissing() {
        CaseFile file = dossiers.before("recordVerificationReply");

        assertThat(cases.refused("concludeCv", file, Map.of()))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("conclusion", RULE));
        Map<String, Object> more = Map.of("conclusion", "VERIFY_MORE", "reason", "Hỏi thêm nơi làm việc cũ");
        assertThat(cases.complete("concludeCv", file, more).outcome()).isEqualTo("VERIFY_MORE");
    }

    @Test
    void aPoliticalQuestionBarsOrAsksForAHigherConsent() {
        CaseFile file = dossiers.before("concludeCv");

        assertThat(cases.refused("concludeCv", file, Map.of("political", "BARRED")))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("political", "294-QĐ/TW, điểm 3.3"));
        assertThat(cases.refused("concludeCv", file, Map.of("political", "NEEDS_HIGHER_CONSENT")))
                .extracting(Problem::field)
                .containsExactly("reason");
        cases.complete(
                "concludeCv", file, Map.of("political", "NEEDS_HIGHER_CONSENT", "reason", "Công văn số 40-CV/TU"));
        assertThat(cases.reload(file).priorConsentNeeded()).isTrue();
    }

    @Test
    void whatIsNotTrueIsNotAcceptedAndARefusalEndsTheCase() {
        CaseFile file = dossiers.before("concludeCv");

        assertThat(cases.refused("concludeCv", file, Map.of("truthful", false, "eligible", false)))
                .extracting(Problem::field)
                .containsExactly("truthful", "eligible");
        cases.complete("concludeCv", file, Map.of("conclusion", "REFUSED", "reason", "Khai không đúng sự thật"));
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.REFUSED);
    }

    /** A request with which somebody goes who is confirmed not to be a relative. */
    private static Map<String, Object> verifier(String name) {
        return Map.of("verifierName", name, "verifierUnrelated", true);
    }

    private DeadlineView limit(CaseFile file, Long request) {
        return deadlines.of(file.id()).stream()
                .filter(deadline -> request.equals(deadline.subject()))
                .findFirst()
                .orElseThrow();
    }

    /** The usual two requests, the first with other values; null removes one. */
    private static List<Map<String, Object>> requests(Map<String, Object> first) {
        Map<String, Object> applicant = request("APPLICANT", "Nguyễn Thị Phương Thảo");
        first.forEach((field, value) -> {
            if (value == null) {
                applicant.remove(field);
            } else {
                applicant.put(field, value);
            }
        });
        return new ArrayList<>(List.of(applicant, request("PARENT", "Nguyễn Văn Bình An")));
    }

    private static Map<String, Object> request(String relation, String name) {
        Map<String, Object> request = new HashMap<>();
        request.put("relation", relation);
        request.put("personName", name);
        request.put("place", "Đảng ủy xã An Bình");
        request.put("sentOn", TODAY.toString());
        request.put("receivedOn", TODAY.toString());
        return request;
    }
}
