package vn.ketnap.procedure.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.procedure.dossier.DossierCases.TODAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ketnap.platform.Problem;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** Proposal, permission, application and curriculum vitae (S6 to S8). */
class DossierPermissionTest extends DossierStageTest {

    @Test
    void aProposalThatIsReachedMayBeAllowed() {
        CaseFile file = dossiers.before("proposeDossier");

        assertThat(cases.complete("proposeDossier", file, Map.of()).outcome()).isEqualTo("REACHED");
        assertThat(cases.complete("authorizeDossier", file, Map.of()).outcome()).isEqualTo("AUTHORIZED");
        assertThat(cases.reload(file).date(DateKind.DOSSIER_PROPOSAL)).contains(TODAY);
        assertThat(cases.reload(file).date(DateKind.DOSSIER_AUTHORIZED)).contains(TODAY);
    }

    @Test
    void aProposalThatIsNotReachedGoesUpButMayOnlyBeReturnedOrRefused() {
        CaseFile file = dossiers.before("proposeDossier");
        Map<String, Object> half = new HashMap<>(Map.of(
                "voteYes",
                7,
                "voteNo",
                7,
                "voteNoReason",
                "Cần rèn luyện thêm",
                "overrideReason",
                "Đã đối chiếu với biên bản kiểm phiếu"));
        half.put("paperNumber", null);
        half.put("paperSigner", null);

        assertThat(cases.complete("proposeDossier", file, half).outcome()).isEqualTo("NOT_REACHED");
        assertThat(cases.reload(file).date(DateKind.DOSSIER_PROPOSAL)).isEmpty();
        assertThat(cases.refused("authorizeDossier", file, Map.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("decision");
                    assertThat(problem.article()).startsWith("294-QĐ/TW, điểm 9.3");
                });
        Map<String, Object> returned = Map.of("decision", "RETURNED", "reason", "Chi bộ bàn lại");
        assertThat(cases.complete("authorizeDossier", file, returned).outcome()).isEqualTo("RETURNED");
    }

    @Test
    void aReturnNeedsAReasonAndAPermissionANumber() {
        CaseFile file = dossiers.before("authorizeDossier");

        assertThat(cases.refused("authorizeDossier", file, Map.of("decision", "RETURNED")))
                .extracting(Problem::field)
                .containsExactly("reason");
        assertThat(cases.refused("authorizeDossier", file, Map.of("paperNumber", " ")))
                .extracting(Problem::field)
                .containsExactly("paperNumber");
    }

    @Test
    void aRefusalEndsTheCase() {
        CaseFile file = dossiers.before("authorizeDossier");
        Map<String, Object> refused = Map.of("decision", "REFUSED", "reason", "Chưa đủ uy tín");

        assertThat(cases.complete("authorizeDossier", file, refused).outcome()).isEqualTo("REFUSED");
        assertThat(cases.reload(file).status()).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    void whatWouldStandAgainstTheVoteIsOnlyAWarningHere() {
        CaseFile file = dossiers.before("authorizeDossier", Map.of("birthDate", "2008-06-02", "education", "PRIMARY"));

        assertThat(cases.refused("authorizeDossier", file, Map.of()))
                .allMatch(Problem::warning)
                .extracting(Problem::article)
                .satisfiesExactly(
                        age -> assertThat(age).startsWith("294-QĐ/TW, điểm 1.1"),
                        education -> assertThat(education).startsWith("294-QĐ/TW, điểm 1.2"));
        Map<String, Object> overridden = Map.of("overrideReason", "Đủ tuổi trước ngày chi bộ xét");
        assertThat(cases.complete("authorizeDossier", file, overridden).outcome())
                .isEqualTo("AUTHORIZED");
    }

    @Test
    void aCertificateThatIsOutOfDateIsToldInTime() {
        CaseFile file = dossiers.before("authorizeDossier");
        transactions.executeWithoutResult(
                status -> desk.record(file.id(), DateKind.CERTIFICATE_ISSUED, TODAY.minusMonths(60)));
        assertThat(cases.complete("authorizeDossier", file, Map.of()).outcome()).isEqualTo("AUTHORIZED");

        CaseFile late = dossiers.before("authorizeDossier");
        LocalDate dayTooOld = TODAY.minusMonths(60).minusDays(1);
        transactions.executeWithoutResult(status -> desk.record(late.id(), DateKind.CERTIFICATE_ISSUED, dayTooOld));
        assertThat(cases.refused("authorizeDossier", late, Map.of()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.warning()).isTrue();
                    assertThat(problem.article()).startsWith("06-HD/TW, điểm 5.4 b");
                });
    }

    @Test
    void theApplicationRepeatsTheDateOfTheResolutionAndStartsTheDossier() {
        CaseFile file = dossiers.before("receiveApplication");

        assertThat(cases.refused("receiveApplication", file, Map.of("sympathizerAsResolved", false)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("sympathizerAsResolved");
                    assertThat(problem.article()).isEqualTo("06-HD/TW, điểm 3.2");
                    assertThat(problem.warning()).isFalse();
                });
        cases.complete("receiveApplication", file, Map.of());
        assertThat(cases.reload(file).date(DateKind.APPLICATION)).contains(TODAY);
        assertThat(cases.reload(file).date(DateKind.DOSSIER_START)).contains(TODAY);
    }

    @Test
    void theLifeInTheCurriculumVitaeHasNoGaps() {
        CaseFile file = dossiers.before("receiveCv");

        assertThat(cases.refused("receiveCv", file, Map.of("historyContinuous", false)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("historyContinuous");
                    assertThat(problem.warning()).isTrue();
                    assertThat(problem.article()).startsWith("38-HD/BTCTW, mục I.1.4.2");
                });
    }

    @Test
    void anApplicationThatIsTypedIsAWarning() {
        CaseFile file = dossiers.before("receiveApplication");

        assertThat(cases.refused("receiveApplication", file, Map.of("handwritten", false)))
                .singleElement()
                .matches(Problem::warning)
                .extracting(Problem::field)
                .isEqualTo("handwritten");
    }

    @Test
    void theCurriculumVitaeFollowsTheApplicationAndIsStampedThroughout() {
        CaseFile file = dossiers.before("receiveCv");
        Map<String, Object> early = Map.of(
                "declaredOn", TODAY.minusDays(1).toString(),
                "stampedOn", TODAY.minusDays(2).toString(),
                "everyPageStamped", false);

        assertThat(cases.refused("receiveCv", file, early))
                .extracting(Problem::field, Problem::article)
                .containsExactly(
                        tuple("declaredOn", "06-HD/TW, điểm 3.2"),
                        tuple("stampedOn", "06-HD/TW, điểm 3.4 d"),
                        tuple("everyPageStamped", "06-HD/TW, điểm 3.4 d"));
        cases.complete("receiveCv", file, Map.of());
        assertThat(cases.reload(file).date(DateKind.CV_STAMPED)).contains(TODAY);
    }
}
