package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.admission.CaseStatus;
import vn.ketnap.platform.BusinessClock;

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
