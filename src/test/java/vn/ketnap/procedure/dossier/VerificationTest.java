package vn.ketnap.procedure.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.procedure.dossier.DossierCases.TODAY;
import static vn.ketnap.procedure.dossier.FamilyRows.request;
import static vn.ketnap.procedure.dossier.FamilyRows.requests;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.regulation.ConsentKind;
import vn.ketnap.regulation.Relation;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** Requests, answers and the conclusion on the curriculum vitae (S9). */
class VerificationTest extends DossierStageTest {

    private static final String RULE = "06-HD/TW, điểm 3.4 d";
    private static final String SCOPE = "06-HD/TW, điểm 3.4";

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    Register register;

    @Autowired
    JdbcTemplate database;

    @Test
    void everybodyHasAResultBeforeTheConclusion() {
        CaseFile file = dossiers.before("concludeCv");
        database.update("delete from verification_request where case_id = ? and relation = 'MOTHER'", file.id());

        assertThat(cases.refused("concludeCv", file, Map.of()))
                .extracting(Problem::field, Problem::message, Problem::article)
                .containsExactly(tuple(
                        "conclusion",
                        "Kết luận về lý lịch: Lê Thị Hòa Thuận (mẹ) chưa có kết quả thẩm tra, cũng chưa có lý do không phải thẩm tra",
                        RULE));
    }

    @Test
    void whatStaysUnclearIsAskedOfTheSuperiorOrExplained() {
        CaseFile file = unclear();
        Long first = verifications.unclear(file.id()).get(0).id();

        assertThat(cases.refused("concludeCv", file, Map.of()))
                .extracting(Problem::field, Problem::article)
                .containsExactly(tuple("conclusion", SCOPE));
        Map<String, Object> more = Map.of("conclusion", "VERIFY_MORE", "reason", "Hỏi cấp trên nơi trả lời");
        cases.complete("concludeCv", file, more);

        Map<String, Object> further = request("FATHER", "Nguyễn Văn Bình An");
        further.put("place", "Ban Tổ chức Tỉnh ủy An Hải");
        further.put("follows", first + 1);
        Map<String, Object> again =
                new HashMap<>(Map.of("requests", List.of(further), "relatives", List.of(), "absent", List.of()));
        assertThat(cases.refused("planVerification", file, again))
                .extracting(Problem::field)
                .containsExactly("requests[0].follows");
        further.put("follows", first);
        cases.complete("planVerification", file, again);
        assertThat(verifications.open(file.id())).hasSize(1).first().satisfies(id -> assertThat(
                        verifications.request(id).follows())
                .isEqualTo(first));
        cases.complete(
                "recordVerificationReply", file, verifications.open(file.id()).get(0), Map.of());
        assertThat(cases.complete("concludeCv", file, Map.of()).outcome()).isEqualTo("ACCEPTED");
    }

    @Test
    void whyNobodyElseWasAskedIsKeptWithTheConclusion() {
        CaseFile file = unclear();

        cases.complete("concludeCv", file, Map.of("unclearReason", "Nơi cư trú cũ đã giải thể, không còn hồ sơ"));

        assertThat(register.papers(file, PaperKind.CV_CONCLUSION))
                .singleElement()
                .satisfies(paper -> assertThat(paper.note())
                        .contains("Không hỏi cấp trên về nội dung chưa rõ: Nơi cư trú cũ đã giải thể"));
    }

    /** A case whose only answer about the father leaves a point unclear. */
    private CaseFile unclear() {
        CaseFile file = dossiers.before("recordVerificationReply");
        for (Long request : verifications.open(file.id())) {
            boolean father = verifications.request(request).relation() == Relation.FATHER;
            cases.complete("recordVerificationReply", file, request, father ? Map.of("finding", "UNCLEAR") : Map.of());
        }
        return file;
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
        assertThat(limit(file, request).startDate()).isEqualTo(LocalDate.of(2026, 3, 9));
        LocalDate assumed = limit(file, request).dueDate();

        cases.complete("recordVerificationReply", file, request, Map.of("receivedOn", TODAY.toString()));
        assertThat(limit(file, request).startDate()).isEqualTo(TODAY);
        assertThat(limit(file, request).dueDate()).isBefore(assumed);
        assertThat(limit(file, request).state()).isEqualTo(DeadlineState.MET);
        assertThat(verifications.open(file.id())).hasSize(2);
    }

    @Test
    void anAnswerFromAbroadHasTheLongerLimit() {
        CaseFile file = dossiers.before("planVerification");
        cases.complete("planVerification", file, Map.of("requests", requests(Map.of("abroad", true))));

        assertThat(deadlines.of(file.id()))
                .filteredOn(deadline -> deadline.subject() != null)
                .extracting(DeadlineView::limit)
                .containsExactly("T04", "T04", "T05");
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
        assertThat(cases.reload(file).consents()).isEmpty();
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
        assertThat(cases.reload(file).consents()).containsOnlyKeys(ConsentKind.POLITICAL);
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
}
