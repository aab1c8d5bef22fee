package vn.ketnap.procedure.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.consent.Consents;
import vn.ketnap.procedure.incident.ReportIncident;
import vn.ketnap.procedure.register.PaperKind;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.procedure.step.Steps;
import vn.ketnap.regulation.ConsentKind;
import vn.ketnap.regulation.PriorConsent;

/** The letters that have to be there before a step: one per reason. */
@KetNapTest
class ConsentsTest extends ReadyCases {

    private static final String APPRAISAL = "appraiseDossier";
    private static final Map<String, Object> OLD = Map.of("birthDate", "1960-01-01", "exceptional", true);

    @Autowired
    Register register;

    @Autowired
    Consents consents;

    @Autowired
    Steps steps;

    @Autowired
    ReportIncident incidents;

    @Test
    void aPersonAboveSixtyIsAdmittedOnlyWithConsentGivenBefore() {
        CaseFile file = voted(OLD);

        assertThat(file.consents()).containsOnlyKeys(ConsentKind.AGE);
        assertThat(cases.refused(APPRAISAL, file, Map.of("consentAgeNumber", "", "consentAgeDate", "")))
                .extracting(Problem::field, Problem::article)
                .containsExactly(
                        tuple("consentAgeNumber", "06-HD/TW, điểm 1.1"), tuple("consentAgeDate", "06-HD/TW, điểm 1.1"));
        cases.complete(APPRAISAL, file, Map.of());
        assertThat(register.papers(file, PaperKind.PRIOR_CONSENT)).hasSize(1);
        assertThat(cases.reload(file).consents().get(ConsentKind.AGE).issuer())
                .isEqualTo("Ban thường vụ cấp ủy trực thuộc Trung ương");
    }

    @Test
    void aConsentLaterThanTheDecisionIsRefused() {
        CaseFile file = voted(OLD);
        clock.moveTo(LocalDate.of(2026, 11, 20));
        cases.complete(APPRAISAL, file, Map.of("consentAgeDate", "2026-11-20", "receivedOn", "2026-11-05"));
        clock.moveTo(LocalDate.of(2026, 11, 30));

        assertThat(of(cases.refused("recordAdmissionDecision", file, decision("2026-11-10")), "consentAgeDate"))
                .singleElement()
                .asString()
                .contains("20/11/2026", "10/11/2026", "06-HD/TW, điểm 1.1");

        cases.complete("recordAdmissionDecision", file, decision("2026-11-20"));
        assertThat(corrected(file, "2026-11-10"))
                .anySatisfy(problem -> assertThat(problem.article()).isEqualTo("06-HD/TW, điểm 1.1"));
    }

    @Test
    void everyReasonHasItsOwnLetter() {
        Map<String, Object> person = new HashMap<>(OLD);
        person.putAll(Map.of("education", "LITERATE", "specialArea", true, "respectedPerson", true));
        person.putAll(Map.of("formerMember", true, "leftReason", "OTHER", "leftOn", "2000-01-01"));
        person.put("specialGroups", List.of("FOREIGN_SPOUSE", "RELIGIOUS_DIGNITARY"));
        CaseFile file = voted(person);

        assertThat(consents.missing(file))
                .extracting(PriorConsent::kind)
                .containsExactlyInAnyOrder(
                        ConsentKind.AGE,
                        ConsentKind.EDUCATION,
                        ConsentKind.READMISSION,
                        ConsentKind.FOREIGN_SPOUSE,
                        ConsentKind.DIGNITARY);
        assertThat(steps.prefill(APPRAISAL, file.id(), null, "test"))
                .containsEntry("needsConsentReadmission", true)
                .doesNotContainKey("needsConsentPolitical")
                .hasEntrySatisfying("consentList", list -> assertThat(list.toString())
                        .contains("06-HD/TW, điểm 1.2 b", "294-QĐ/TW, điểm 3.5", "127-QĐ/TW"));
        Map<String, Object> onlyAge = new HashMap<>();
        for (String kind : List.of("Education", "Readmission", "ForeignSpouse", "Dignitary")) {
            onlyAge.put("consent" + kind + "Number", "");
        }
        assertThat(cases.refused(APPRAISAL, file, onlyAge))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "consentEducationNumber",
                        "consentReadmissionNumber",
                        "consentForeignSpouseNumber",
                        "consentDignitaryNumber");
        cases.complete(APPRAISAL, file, Map.of());
        assertThat(consents.missing(cases.reload(file))).isEmpty();
        assertThat(register.papers(file, PaperKind.PRIOR_CONSENT)).hasSize(5);
    }

    @Test
    void aFollowerOfAReligionNeedsTwoLettersBeforeTheProcedure() {
        CaseFile file = cases.before("authorizeDossier", ORDINARY_CELL, TODAY, Map.of("religion", "Công giáo"));
        Map<String, Object> none = new HashMap<>();
        for (String letter : List.of("religionRequest", "religionAgreement")) {
            none.put(letter + "Number", "");
            none.put(letter + "Date", "");
        }

        assertThat(cases.refused("authorizeDossier", file, none))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        "religionRequestNumber",
                        "religionRequestDate",
                        "religionAgreementNumber",
                        "religionAgreementDate");
        assertThat(cases.refused(
                        "authorizeDossier",
                        file,
                        Map.of("decidedOn", clock.today().minusDays(1).toString())))
                .filteredOn(problem -> problem.field().startsWith("religion"))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.article()).startsWith("06-QĐi/TW"));
        cases.complete("authorizeDossier", file, Map.of());
        assertThat(cases.reload(file).consents())
                .containsOnlyKeys(ConsentKind.RELIGION_REQUEST, ConsentKind.RELIGION_AGREEMENT);
    }

    private CaseFile voted(Map<String, Object> person) {
        return after(ready(ORDINARY_CELL, person), "recordCellAdmissionVote", "recordCommitteeAdmissionVote");
    }

    /** A decision of that day by a committee that met on it; what is known of the letter stays. */
    private static Map<String, Object> decision(String on) {
        Map<String, Object> values = new HashMap<>(Map.of("meetingDate", on, "decidedOn", on));
        values.put("consentAgeNumber", null);
        values.put("consentAgeDate", null);
        return values;
    }

    private List<Problem> corrected(CaseFile file, String decidedOn) {
        Map<String, Object> values = Map.of(
                "chosenCase", file.number(),
                "kind", "CORRECT_DATE",
                "reason", "Ghi nhầm ngày quyết định",
                "dateKind", "ADMISSION_DECISION",
                "newDate", decidedOn);
        try {
            transactions.execute(status -> incidents.report(values, TestOrganization.login("organization-board.DU00")));
        } catch (RefusedException refused) {
            return refused.problems();
        }
        throw new AssertionError("accepted: " + decidedOn);
    }
}
