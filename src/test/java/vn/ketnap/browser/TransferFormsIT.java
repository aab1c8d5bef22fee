package vn.ketnap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.demo.Workflow.OpenTask;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.process.MovingUnits;

/** The forms of a person who moves to another unit while the case runs, each as somebody fills it in. */
class TransferFormsIT extends FormsInBrowser {

    /** Task of each form opened in this class. */
    static final Set<String> FORMS_OPENED = Set.of(
            "certifyCandidate",
            "receiveCandidate",
            "assignNewHelper",
            "sendCandidateFile",
            "receiveCandidateFile",
            "forwardCandidateFile",
            "sendAdmissionDecision",
            "reconsiderAdmission",
            "cancelAdmissionDecision",
            "remarkProbationer");

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    /** The members of the units have their official dates by this day. */
    private static final LocalDate LAST_OFFICIAL = LocalDate.of(2026, 1, 10);

    private static int units = 901;

    @Autowired
    OrganizationImport imports;

    @Autowired
    Workflow workflow;

    private MovingUnits own;

    @BeforeEach
    void ownUnits() {
        clock.moveTo(LAST_OFFICIAL);
        own = new MovingUnits(imports, units);
        units += 2;
    }

    @Test
    void beforeTheCellHasVoted() {
        String number = movedBefore("receiveCv");
        complete(number, "certifyCandidate", Map.of());
        complete(number, "receiveCandidate", Map.of());
        complete(number, "assignNewHelper", Map.of());
        assertAll("certifyCandidate", "receiveCandidate", "assignNewHelper");
    }

    @Test
    void withAFileOnItsWay() {
        String number = movedBefore("recordCommitteeAdmissionVote");
        complete(number, "sendCandidateFile", Map.of());
        complete(number, "receiveCandidateFile", Map.of());
        String handedIn = movedBefore("recordAdmissionDecision");
        complete(handedIn, "forwardCandidateFile", Map.of());
        assertAll("sendCandidateFile", "receiveCandidateFile", "forwardCandidateFile");
    }

    @Test
    void withADecisionThatIsReconsidered() {
        String number = movedBefore("recordCeremony");
        complete(number, "sendAdmissionDecision", Map.of());
        clock.moveTo(clock.today().plusDays(1));
        cases.complete(
                number,
                "receiveCandidateFile",
                Map.of("action", "RETURNED", "returnReason", "Thiếu kết luận thẩm tra lý lịch của mẹ đẻ"));
        complete(number, "reconsiderAdmission", Map.of("result", "CANCEL"));
        complete(number, "cancelAdmissionDecision", Map.of());
        assertAll("sendAdmissionDecision", "reconsiderAdmission", "cancelAdmissionDecision");
    }

    @Test
    void onProbation() {
        String number = movedBefore("registerMember");
        complete(number, "remarkProbationer", Map.of());
        assertAll("remarkProbationer");
    }

    private void assertAll(String... forms) {
        assertThat(opened).containsExactly(forms);
        assertThat(wrong).isEmpty();
    }

    /** A case that came to that task and whose person then moves under another superior committee. */
    private String movedBefore(String task) {
        String cell = own.code("CB*11");
        String number = cases.nominate(cell, START, Map.of());
        cases.upTo(number, task);
        Map<String, Object> move = new HashMap<>(Map.of(
                "chosenCase", number,
                "kind", "MOVED",
                "happenedOn", clock.today().toString(),
                "reason", "Được điều động đến đơn vị mới",
                "paperNumber", "45-QĐ/CĐYT",
                "paperSigner", "Trần Văn Hải",
                "destination", own.code("CS+1")));
        workflow.start("caseIncident", TestOrganization.login("cell-secretary." + cell), move);
        return number;
    }

    private void complete(String number, String taskId, Map<String, Object> changes) {
        clock.moveTo(clock.today().plusDays(1));
        OpenTask task = cases.open(number, taskId);
        complete(number, task, cases.values(number, task, changes), taskId);
    }
}
