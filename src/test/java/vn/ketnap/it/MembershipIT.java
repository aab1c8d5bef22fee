package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.vocabulary.CaseStatus;

/** Who may become a member, again or at all, and how a member leaves, over HTTP. */
@KetNapTest
class MembershipIT {

    private static final String SECRETARY = TestOrganization.login("cell-secretary." + ORDINARY_CELL);
    private static final String BOARD = TestOrganization.login("organization-board.DU00");

    @Autowired
    CaseRun run;

    @Autowired
    BusinessClock clock;

    @Test
    void aSecretaryDoesNotEndTheCaseOfAProbationaryMember() {
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(number, "registerMember");

        for (String kind : new String[] {"STOPPED", "WITHDRAWN"}) {
            JsonNode problem = refusal(report(SECRETARY, number, kind, Map.of()));
            assertThat(problem.path("field").asText()).isEqualTo("kind");
            assertThat(problem.path("article").asText()).isEqualTo("06-HD/TW, điểm 4.6");
        }
        assertThat(run.file(number).status()).isEqualTo(CaseStatus.RUNNING);

        report(
                        BOARD,
                        number,
                        "LEFT",
                        Map.of(
                                "paperNumber", "77-QĐ/ĐU",
                                "paperSigner", "Hoàng Thị Kiều Oanh",
                                "leavingReason", "OTHER",
                                "decidedBy", "DU00"))
                .expect(200);
        assertThat(run.file(number).status()).isEqualTo(CaseStatus.LEFT);
    }

    @Test
    void whoWasRemovedIsNotNominatedBeforeTheTime() {
        String citizen = TestCases.citizenId("1994-03-20", "FEMALE");
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2026, 1, 5), Map.of("citizenId", citizen));
        run.upTo(number, "registerMember");
        clock.moveTo(LocalDate.of(2026, 11, 2));
        report(SECRETARY, number, "PROPOSE_REMOVAL", Map.of()).expect(200);
        run.complete(number, "recordCellRemovalVote", Map.of());
        run.complete(number, "recordCommitteeRemovalVote", Map.of());
        run.complete(number, "recordRemovalDecision", Map.of());
        assertThat(run.file(number).status()).isEqualTo(CaseStatus.REMOVED);

        LocalDate on = LocalDate.of(2026, 11, 3);
        clock.moveTo(on);
        Map<String, Object> again = TestCases.nomination(ORDINARY_CELL, on);
        again.put("citizenId", citizen);
        JsonNode problem = refusal(run.as(SECRETARY).start("partyAdmission", again));
        assertThat(problem.path("message").asText()).contains("02/11/2026", "02/11/2029");
        again.putAll(Map.of("formerMember", true, "leftReason", "OTHER", "leftOn", "2010-01-01"));
        problem = refusal(run.as(SECRETARY).start("partyAdmission", again));
        assertThat(problem.path("message").asText()).contains("02/11/2029");
        assertThat(problem.path("article").asText()).startsWith("294-QĐ/TW, điểm 3.5");
    }

    @Test
    void aConsentLaterThanTheDecisionIsRefused() {
        String number = run.nominate(
                ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of("birthDate", "1960-01-01", "exceptional", true));
        upTo(number, "appraiseDossier");
        assertThat(warnings(number)).contains("PRIOR_CONSENT");
        clock.moveTo(LocalDate.of(2026, 11, 20));
        run.complete(number, "appraiseDossier", Map.of("consentAgeDate", "2026-11-20", "receivedOn", "2026-11-05"));
        clock.moveTo(LocalDate.of(2026, 11, 30));

        TasklistApi.Answer answer = run.submit(
                number,
                "recordAdmissionDecision",
                Map.of("meetingDate", "2026-11-10", "decidedOn", "2026-11-10", "consentAgeDate", "2026-11-20"));

        answer.expect(400);
        assertThat(answer.body().path("problems")).anySatisfy(problem -> {
            assertThat(problem.path("field").asText()).isEqualTo("consentAgeDate");
            assertThat(problem.path("message").asText()).contains("20/11/2026", "10/11/2026");
        });
    }

    @Test
    void aFollowerOfAReligionNeedsTwoLetters() {
        LocalDate start = LocalDate.of(2025, 9, 1);
        String number = run.nominate(
                ORDINARY_CELL, start, Map.of("religion", "Phật giáo", "specialGroups", List.of("UNDER_PROCEEDINGS")));
        assertThat(warnings(number)).containsExactly("SPECIAL_GROUP", "SPECIAL_GROUP");
        upTo(number, "authorizeDossier");
        Map<String, Object> none = new HashMap<>(Map.of("overrideReason", "Đã xem xét"));
        none.put("religionRequestNumber", null);
        none.put("religionAgreementNumber", null);

        TasklistApi.Answer answer = run.submit(number, "authorizeDossier", none);

        answer.expect(400);
        assertThat(answer.body().path("problems").findValuesAsText("field"))
                .contains("religionRequestNumber", "religionAgreementNumber");
        run.complete(number, "authorizeDossier", Map.of("overrideReason", "Đã xem xét"));
    }

    /** What the page of the case warns of. */
    private List<String> warnings(String number) {
        TasklistApi.Answer answer = run.as(SECRETARY).own("/cases/" + number);
        answer.expect(200);
        return answer.body().path("warnings").findValuesAsText("code");
    }

    /** Whoever needs more than others is warned of: the work goes on with a reason. */
    private void upTo(String number, String taskId) {
        run.upTo(number, taskId, (task, values) -> {
            Map<String, Object> answers = new HashMap<>(values);
            answers.put("overrideReason", "Cấp ủy đã xem xét");
            run.complete(number, task, answers);
        });
    }

    private TasklistApi.Answer report(String actor, String number, String kind, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "chosenCase",
                number,
                "kind",
                kind,
                "happenedOn",
                clock.today().toString(),
                "reason",
                "Theo báo cáo của chi bộ"));
        values.putAll(more);
        return run.as(actor).start("caseIncident", values);
    }

    /** The only problem of a refused request. */
    private static JsonNode refusal(TasklistApi.Answer answer) {
        answer.expect(400);
        assertThat(answer.body().path("problems")).hasSize(1);
        return answer.body().path("problems").get(0);
    }
}
