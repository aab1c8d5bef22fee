package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.TestOrganization.ORDINARY_CELL;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.platform.BusinessClock;

/** A person moves from a college to a hospital while the case runs, over HTTP: who may do and read what, before and after. */
@KetNapTest
class CandidateTransferIT {

    private static final String SECRETARY = TestOrganization.login("cell-secretary." + ORDINARY_CELL);
    private static final String OLD_OFFICER = TestOrganization.login("grassroots-officer.CS01");
    private static final String NEW_OFFICER = TestOrganization.login("grassroots-officer.CS02");
    private static final String NEW_SECRETARY = TestOrganization.login("cell-secretary.CB0021");
    private static final String BOARD = TestOrganization.login("organization-board.DU00");

    @Autowired
    CaseRun run;

    @Autowired
    BusinessClock clock;

    @Test
    void theOldSideActsUntilTheNewOneHasReceivedAndReadsNoMoreAfterwards() {
        String number = run.nominate(ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(number, "receiveCv");
        String task = run.open(number, "receiveCv").id();
        assertThat(run.as(SECRETARY)
                        .own("/running-cases/" + number)
                        .expect(200)
                        .body()
                        .path("destinations")
                        .findValuesAsText("value"))
                .contains("CS01", "CS02", "CS03", "DU00", "OUTSIDE");
        move(NEW_SECRETARY, number).expect(400);
        move(SECRETARY, number).expect(200);

        assertRead(number, List.of(SECRETARY, OLD_OFFICER, BOARD), List.of(NEW_OFFICER, NEW_SECRETARY));
        TasklistApi.Answer early = run.submit(number, "receiveCv", Map.of());
        early.expect(400);
        assertThat(early.body().toString()).contains("đang chuyển đến Đảng bộ Bệnh viện Đa khoa tỉnh An Hải");
        clock.moveTo(clock.today().plusDays(1));
        run.complete(number, "certifyCandidate", Map.of());
        assertThat(run.as(OLD_OFFICER).tasks(number)).hasSize(1);
        TasklistApi.Answer wrong = run.submit(number, "receiveCandidate", Map.of("receivingCell", ORDINARY_CELL));
        wrong.expect(400);
        assertThat(wrong.body().path("problems").findValuesAsText("field")).containsExactly("receivingCell");
        run.complete(number, "receiveCandidate", Map.of("receivingCell", "CB0021"));

        assertRead(number, List.of(NEW_OFFICER, NEW_SECRETARY, BOARD), List.of(SECRETARY, OLD_OFFICER));
        assertThat(run.as(OLD_OFFICER).tasks(number)).isEmpty();
        assertThat(run.as(OLD_OFFICER).submit(task, Map.of()).status()).isIn(403, 404, 500);
        assertThat(run.as(NEW_OFFICER).tasks(number)).hasSize(1);
        run.complete(number, "assignNewHelper", Map.of());
        run.upTo(number, "planVerification");
        assertThat(run.file(number).cellCode()).isEqualTo("CB0021");
    }

    private TasklistApi.Answer move(String actor, String number) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "chosenCase", number,
                "kind", "MOVED",
                "happenedOn", clock.today().toString(),
                "paperNumber", "45-QĐ/CĐYT",
                "paperSigner", "Trần Văn Hải",
                "destination", "CS02",
                "reason", "Được điều động đến bệnh viện"));
        return run.as(actor).start("caseIncident", values);
    }

    private void assertRead(String number, List<String> readers, List<String> strangers) {
        readers.forEach(login -> run.as(login).own("/cases/" + number).expect(200));
        strangers.forEach(login -> run.as(login).own("/cases/" + number).expect(404));
    }
}
