package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.demo.Workflow;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.WorkingDays;
import vn.ketnap.regulation.HandlingSituation;
import vn.ketnap.regulation.LimitUnit;
import vn.ketnap.security.CaseScope;
import vn.ketnap.vocabulary.CaseStatus;

/** Persons, in the real engine, who move to another unit while their case runs. */
@KetNapTest
class CandidateTransferTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static int number = 301;

    @Autowired
    OrganizationImport imports;

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseScope scope;

    @Autowired
    HistoryService engineHistory;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    BusinessClock clock;

    @Autowired
    WorkingDays days;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    CasePlaces places;

    @Autowired
    UnitTree tree;

    @Autowired
    JdbcTemplate database;

    private MovingUnits units;

    @BeforeEach
    void ownUnits() {
        clock.shiftTo(Duration.ZERO);
        units = new MovingUnits(imports, number);
        clock.moveTo(START);
        number += 2;
    }

    @Test
    void whoIsOnlyBeingConsideredTakesACertificateAlong() {
        Journey journey = journey("CB*11").upTo("receiveCv");
        String taken = journey.task("receiveCv").id();
        tasks.setAssignee(taken, login("grassroots-officer.CS*1"));
        Set<String> open = states(journey).keySet();

        move(journey, "CS+1");

        assertThat(journey.open()).contains("certifyCandidate", "receiveCv");
        assertThat(group(journey, "certifyCandidate")).isEqualTo(code("grassroots-officer.CS*1"));
        assertThatThrownBy(() -> journey.complete("receiveCv"))
                .hasMessageContaining("đang chuyển đến " + code("Đơn vị CS+1"));
        assertPlace(journey, "CB*11", "CS*1", "DU*0", "DU*0");

        assertThat(sees("grassroots-officer.CS+1", journey)).isFalse();
        journey.complete("certifyCandidate");
        assertThat(group(journey, "receiveCandidate")).isEqualTo(code("grassroots-officer.CS+1"));
        assertThat(sees("grassroots-officer.CS+1", journey)).isTrue();
        assertThat(sees("organization-board.DU+0", journey)).isFalse();

        journey.complete("receiveCandidate");
        assertPlace(journey, "CB+11", "CS+1", "DU+0", "DU+0");
        assertThat(journey.file().helperId()).isNull();
        assertThat(group(journey, "receiveCv")).isEqualTo(code("grassroots-officer.CS+1"));
        assertThat(tasks.createTaskQuery().taskId(taken).singleResult().getAssignee())
                .isNull();
        assertThat(places.readers(Resources.TASK, taken)).containsExactly(code("grassroots-officer.CS+1"));
        assertSeenByTheNewSideAlone(journey);
        assertThatThrownBy(() -> journey.complete("receiveCv")).hasMessageContaining("đang chuyển đến");

        journey.complete("assignNewHelper")
                .passed("transferCandidate", "certifyCandidate", "receiveCandidate", "assignNewHelper", "endReceived")
                .neverPassed("sendCandidateFile", "forwardCandidateFile", "receiveCandidateFile");
        assertThat(journey.file().movingTo()).isNull();
        assertThat(journey.file().helperId()).isNotNull();
        assertThat(states(journey).keySet()).isEqualTo(open);
        String caseNumber = journey.number();
        journey.toTheEnd().ended();
        assertThat(journey.number()).isEqualTo(caseNumber);
        assertThat(journey.file().status()).isEqualTo(CaseStatus.OFFICIAL);
        assertThat(journey.file().decidingCode()).isIn(code("CS+1"), code("DU+0"));
    }

    @Test
    void whatChangedForThePersonIsHeldAgainstTheNewCell() {
        Journey journey = journey("CB*11").upTo("receiveCv");

        move(journey, "CS+1", Map.of("situation", "LONG_STUDY"));

        assertThat(journey.file().situation()).isEqualTo(HandlingSituation.LONG_STUDY);
        journey.complete("certifyCandidate");
        nature("CB+11", "RESIDENTIAL");
        assertThatThrownBy(() -> journey.complete("receiveCandidate"))
                .hasMessageContaining("Học tập trung từ 12 tháng trở lên: chi bộ của trường xem xét")
                .hasMessageContaining("06-HD/TW, điểm 6.2");
        nature("CB+11", "ORDINARY");
        journey.complete("receiveCandidate");
        assertPlace(journey, "CB+11", "CS+1", "DU+0", "DU+0");
    }

    private void nature(String cell, String nature) {
        database.update("update unit set nature = ? where code = ?", nature, code(cell));
        tree.reload();
    }

    @Test
    void whoHasNoHelperYetNeedsNoneInTheNewCell() {
        Journey journey = journey("CB*11").upTo("recordSympathizerResolution");

        move(journey, "CS*1");
        journey.complete("certifyCandidate").complete("receiveCandidate");

        assertThat(journey.open()).containsExactly("recordSympathizerResolution");
        assertThat(journey.file().cellCode()).isIn(code("CB*12"), code("CB*13"));
        assertThat(journey.file().grassrootsCode()).isEqualTo(code("CS*1"));
        journey.neverPassed("assignNewHelper").upTo("reviewSympathizer");
    }

    @Test
    void whatWasResolvedGoesToTheCommitteeThatDecidesThere() {
        Journey journey = journey("CB*11").upTo("recordCommitteeAdmissionVote");
        Map<String, DeadlineState> before = states(journey);

        move(journey, "CS+1");
        assertThat(group(journey, "sendCandidateFile")).isEqualTo(code("grassroots-officer.CS*1"));
        journey.complete("sendCandidateFile");
        assertThat(group(journey, "receiveCandidateFile")).isEqualTo(code("organization-board.DU+0"));
        journey.complete("receiveCandidateFile").complete("assignNewHelper");

        assertPlace(journey, "CB+11", "CS+1", "DU+0", "DU+0");
        assertSeenByTheNewSideAlone(journey);
        assertThat(states(journey)).isEqualTo(before).containsEntry("T09", DeadlineState.OPEN);
        assertThat(group(journey, "recordCommitteeAdmissionVote")).isEqualTo(code("grassroots-officer.CS+1"));
        journey.passed("sendCandidateFile", "receiveCandidateFile", "assignNewHelper")
                .neverPassed("certifyCandidate", "receiveCandidate", "forwardCandidateFile")
                .toTheEnd()
                .ended();
        assertThat(journey.file().status()).isEqualTo(CaseStatus.OFFICIAL);
    }

    @Test
    void theCommitteeThatHasTheFileForwardsItInTime() {
        Journey journey = journey("CB*11").upTo("recordAdmissionDecision");
        LocalDate reported = clock.today();

        move(journey, "CS+1");

        assertThat(journey.open()).contains("forwardCandidateFile");
        assertThat(deadline(journey, "T24"))
                .extracting(DeadlineView::startDate, DeadlineView::dueDate, DeadlineView::state)
                .containsExactly(reported, days.due(reported, 15, LimitUnit.WORKING_DAYS), DeadlineState.OPEN);
        assertThat(group(journey, "forwardCandidateFile")).isEqualTo(code("organization-board.DU*0"));

        journey.complete("forwardCandidateFile");
        assertThat(states(journey)).containsEntry("T24", DeadlineState.MET);
        assertThat(group(journey, "receiveCandidateFile")).isEqualTo(code("organization-board.DU+0"));
        journey.complete("receiveCandidateFile");
        LocalDate received = clock.today();
        assertThat(deadline(journey, "T25"))
                .extracting(DeadlineView::startDate, DeadlineView::dueDate, DeadlineView::state)
                .containsExactly(received, days.due(received, 30, LimitUnit.WORKING_DAYS), DeadlineState.OPEN);
        journey.complete("assignNewHelper");
        assertPlace(journey, "CB+11", "CS+1", "DU+0", "DU+0");
        assertSeenByTheNewSideAlone(journey);
        assertThat(group(journey, "recordAdmissionDecision")).isEqualTo(code("organization-board.DU+0"));

        clock.moveTo(days.due(received, 31, LimitUnit.WORKING_DAYS));
        journey.complete(
                "recordAdmissionDecision",
                Map.of(
                        "action", "ACCOUNTED",
                        "accountNumber", "12-BC/ĐU",
                        "accountOn", clock.today().plusDays(1).toString(),
                        "accountReason", "Chờ bổ sung xác minh ở nơi cũ"));
        assertThat(states(journey)).containsEntry("T25", DeadlineState.OPEN);
        journey.complete("recordAdmissionDecision");
        assertThat(states(journey)).containsEntry("T25", DeadlineState.LATE);
        journey.passed("forwardCandidateFile", "receiveCandidateFile", "assignNewHelper", "recordAdmissionDecision")
                .neverPassed("certifyCandidate", "sendCandidateFile")
                .toTheEnd()
                .ended();
    }

    @Test
    void withinOneCommitteeTheDecisionIsPassedOnAndTheCeremonyHeldInTheNewCell() {
        Journey journey = journey("CB*11").upTo("recordCeremony");
        Map<String, DeadlineState> before = states(journey);

        move(journey, "CS*1");
        assertThat(group(journey, "sendAdmissionDecision")).isEqualTo(code("organization-board.DU*0"));
        assertThatThrownBy(() -> journey.complete("recordCeremony")).hasMessageContaining("đang chuyển đến");
        journey.complete("sendAdmissionDecision");
        assertThat(group(journey, "receiveCandidate")).isEqualTo(code("grassroots-officer.CS*1"));
        journey.complete("receiveCandidate", Map.of("receivingCell", code("CB*12")))
                .complete("assignNewHelper");

        assertPlace(journey, "CB*12", "CS*1", "DU*0", "DU*0");
        assertThat(states(journey)).isEqualTo(before).containsEntry("T12", DeadlineState.OPEN);
        assertThat(sees("cell-secretary.CB*11", journey)).isFalse();
        assertThat(sees("cell-secretary.CB*12", journey)).isTrue();
        assertThat(group(journey, "recordCeremony")).isEqualTo(code("cell-secretary.CB*12"));
        journey.passed("sendAdmissionDecision", "receiveCandidate", "assignNewHelper")
                .neverPassed("receiveCandidateFile", "cancelAdmissionDecision")
                .toTheEnd()
                .ended()
                .passed("recordCeremony", "endOfficial");
    }

    @Test
    void aDecisionThatCanStillBeUsedGoesToTheSuperiorOfTheNewPlace() {
        Journey journey = journey("CB*11").upTo("recordCeremony");
        LocalDate moved = clock.today();
        LocalDate decided = journey.file().decisionDate().orElseThrow();

        move(journey, "CS+1");
        assertThat(deadline(journey, "T26"))
                .extracting(DeadlineView::startDate, DeadlineView::dueDate, DeadlineView::state)
                .containsExactly(moved, days.due(moved, 30, LimitUnit.WORKING_DAYS), DeadlineState.OPEN);
        journey.complete("sendAdmissionDecision");
        assertThat(states(journey)).containsEntry("T26", DeadlineState.MET).containsEntry("T12", DeadlineState.OPEN);
        assertThat(group(journey, "receiveCandidateFile")).isEqualTo(code("organization-board.DU+0"));
        journey.complete("receiveCandidateFile").complete("assignNewHelper");

        assertPlace(journey, "CB+11", "CS+1", "DU+0", "DU+0");
        assertSeenByTheNewSideAlone(journey);
        assertThat(journey.file().decisionDate()).contains(decided);
        assertThat(group(journey, "recordCeremony")).isEqualTo(code("cell-secretary.CB+11"));
        journey.neverPassed("cancelAdmissionDecision", "receiveCandidate", "reconsiderAdmission")
                .toTheEnd()
                .ended()
                .passed("recordCeremony", "endOfficial");
    }

    @Test
    void aDecisionThatCameTooLateIsCancelledAndTheNewCommitteeDecidesAnew() {
        Journey journey = decidedLongAfterTheMove();

        move(journey, "CS+1", Map.of("happenedOn", moved.toString()));
        assertThat(journey.open()).contains("cancelAdmissionDecision").doesNotContain("sendAdmissionDecision");
        journey.complete("cancelAdmissionDecision");
        assertThat(journey.file().decisionDate()).isEmpty();
        assertThat(states(journey))
                .containsEntry("T12", DeadlineState.CANCELLED)
                .doesNotContainKey("T26");
        assertThat(journey.open()).containsExactlyInAnyOrder("receiveCandidateFile", "recordAdmissionDecision");
        assertThat(group(journey, "receiveCandidateFile")).isEqualTo(code("organization-board.DU+0"));
        journey.complete("receiveCandidateFile").complete("assignNewHelper");

        assertPlace(journey, "CB+11", "CS+1", "DU+0", "DU+0");
        assertSeenByTheNewSideAlone(journey);
        assertThat(group(journey, "recordAdmissionDecision")).isEqualTo(code("organization-board.DU+0"));
        journey.complete("recordAdmissionDecision").upTo("recordCeremony");
        assertThat(states(journey)).containsEntry("T12", DeadlineState.OPEN);
        journey.passed("cancelAdmissionDecision", "withdrawDecision", "receiveCandidateFile")
                .passed("decisionCancelled", "isDecisionLeft", "recordAdmissionDecision", "recordCeremony")
                .toTheEnd()
                .ended();
        assertThat(journey.file().status()).isEqualTo(CaseStatus.OFFICIAL);
    }

    private LocalDate moved;

    private Journey decidedLongAfterTheMove() {
        Journey journey = journey("CB*11").upTo("recordAdmissionDecision");
        moved = clock.today();
        return journey.on(days.due(moved, 30, LimitUnit.WORKING_DAYS)).upTo("recordCeremony");
    }

    @Test
    void whatTheNewPlaceFindsWrongIsReconsidered() {
        Journey upheld = journey("CB*11").upTo("recordCeremony");
        move(upheld, "CS+1");
        upheld.complete("sendAdmissionDecision");
        assertThatThrownBy(() -> upheld.complete("receiveCandidateFile", Map.of("action", "RETURNED")))
                .hasMessageContaining("Ghi điểm không đúng");
        upheld.complete("receiveCandidateFile", wrong());
        LocalDate asked = clock.today();
        assertThat(deadline(upheld, "T27"))
                .extracting(DeadlineView::startDate, DeadlineView::dueDate, DeadlineView::state)
                .containsExactly(asked, days.due(asked, 60, LimitUnit.WORKING_DAYS), DeadlineState.OPEN);
        assertThat(group(upheld, "reconsiderAdmission")).isEqualTo(code("organization-board.DU*0"));
        assertPlace(upheld, "CB*11", "CS*1", "DU*0", "DU*0");
        upheld.complete("reconsiderAdmission");
        assertThat(states(upheld)).containsEntry("T27", DeadlineState.MET);
        upheld.complete("receiveCandidateFile")
                .complete("assignNewHelper")
                .passed("receiveCandidateFile", "reconsiderAdmission", "receiveCandidateFile", "assignNewHelper")
                .neverPassed("cancelAdmissionDecision");

        Journey cancelled = journey("CB*11").upTo("recordCeremony");
        move(cancelled, "CS+1");
        cancelled
                .complete("sendAdmissionDecision")
                .complete("receiveCandidateFile", wrong())
                .complete("reconsiderAdmission", Map.of("result", "CANCEL"))
                .complete("cancelAdmissionDecision")
                .complete("receiveCandidateFile")
                .complete("assignNewHelper");
        assertThat(group(cancelled, "recordAdmissionDecision")).isEqualTo(code("organization-board.DU+0"));
    }

    private static Map<String, Object> wrong() {
        return Map.of("action", "RETURNED", "returnReason", "Thiếu kết luận thẩm tra lý lịch của mẹ đẻ");
    }

    @Test
    void aProbationaryMemberGoesWithTheRemarksAndKeepsTheEndOfProbation() {
        Journey journey = journey("CB*11").upTo("registerMember");
        LocalDate official = journey.file().officialDate().orElseThrow();
        clock.moveTo(clock.today().plusMonths(7));
        LocalDate left = clock.today();

        move(journey, "CS+1");
        assertThat(deadline(journey, "T28"))
                .extracting(DeadlineView::dueDate, DeadlineView::state)
                .containsExactly(days.due(left, 60, LimitUnit.WORKING_DAYS), DeadlineState.OPEN);
        assertThat(states(journey)).containsEntry("T30", DeadlineState.OPEN);
        assertThat(group(journey, "remarkProbationer")).isEqualTo(code("grassroots-officer.CS*1"));
        assertThatThrownBy(() -> journey.complete("remarkProbationer", Map.of("helperRemark", " ")))
                .hasMessageContaining("Người giúp đỡ phải nhận xét trước khi")
                .hasMessageContaining("06-HD/TW, điểm 3.10");
        journey.complete("remarkProbationer");
        LocalDate referred = clock.today();
        assertThat(states(journey))
                .containsEntry("T28", DeadlineState.MET)
                .containsEntry("T30", DeadlineState.MET)
                .containsEntry("T29", DeadlineState.OPEN);
        assertThat(deadline(journey, "T29").dueDate()).isEqualTo(days.due(referred, 30, LimitUnit.WORKING_DAYS));
        assertThat(group(journey, "receiveCandidate")).isEqualTo(code("grassroots-officer.CS+1"));
        journey.complete("receiveCandidate").complete("assignNewHelper");

        assertThat(states(journey)).containsEntry("T29", DeadlineState.MET).containsEntry("T17", DeadlineState.OPEN);
        assertPlace(journey, "CB+11", "CS+1", "DU+0", "DU+0");
        assertSeenByTheNewSideAlone(journey);
        assertThat(journey.file().officialDate()).contains(official);
        assertThat(group(journey, "registerMember")).isEqualTo(code("grassroots-officer.CS+1"));
        journey.passed("remarkProbationer", "receiveCandidate", "assignNewHelper")
                .neverPassed("certifyCandidate", "sendAdmissionDecision", "receiveCandidateFile")
                .toTheEnd()
                .ended();
        assertThat(journey.file().status()).isEqualTo(CaseStatus.OFFICIAL);
        assertThat(journey.file().officialDate()).contains(official);
        assertThat(journey.file().decidingCode()).isIn(code("CS+1"), code("DU+0"));
    }

    @Test
    void aProbationaryMemberMovesWhileThePapersAreMadeButNotAfterTheVote() {
        Journey journey = journey("CB*11").upTo("receiveHelperRemark");

        move(journey, "CS+1");
        journey.complete("remarkProbationer").complete("receiveCandidate").complete("assignNewHelper");
        assertThat(group(journey, "receiveHelperRemark")).isEqualTo(code("cell-secretary.CB+11"));
        journey.upTo("recordCommitteeConfirmationVote");
        assertThatThrownBy(() -> move(journey, "CS*1"))
                .hasMessageContaining("Chi bộ đã xét công nhận: có quyết định rồi mới chuyển");

        Journey outside = journey("CB*11").upTo("registerMember");
        move(outside, "OUTSIDE", Map.of("receivingUnit", "Đảng ủy phường Hòa Bình"));
        outside.complete("remarkProbationer").ended();
        assertThat(outside.file().status()).isEqualTo(CaseStatus.TRANSFERRED);
    }

    @Test
    void intoAnOfficeOutsideTheCaseEndsWithItsLetter() {
        Journey journey = journey("CB*11").upTo("concludeCv");

        move(journey, "OUTSIDE", Map.of("receivingUnit", "Đảng ủy phường Hòa Bình, tỉnh khác"));
        journey.complete("certifyCandidate").ended().passed("endMovedOut", "closeCase", "endCaseClosed");

        CaseFile file = journey.file();
        assertThat(file.status()).isEqualTo(CaseStatus.MOVED);
        assertThat(file.closedReason()).isEqualTo("Chuyển đến Đảng ủy phường Hòa Bình, tỉnh khác");
        assertThat(states(journey)).doesNotContainValue(DeadlineState.OPEN);
    }

    @Test
    void aCaseThatEndsOnTheWayEndsItsMove() {
        Journey journey = journey("CB*11").upTo("concludeCv");
        move(journey, "CS+1");
        journey.complete("certifyCandidate");

        report(journey, "WITHDRAWN", Map.of());

        journey.ended().passed("closedInTransfer", "endTransferStopped");
        assertThat(journey.file().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    void whatTheTableForbidsIsRefused() {
        Journey appraised = journey("CB*13").upTo("appraiseBySection");
        assertThatThrownBy(() -> move(appraised, "CS+1"))
                .hasMessageContaining("Đảng ủy bộ phận đang thẩm định")
                .hasMessageContaining("Quy ước của phần mềm");
        Journey moving = journey("CB*11").upTo("receiveCv");
        move(moving, "CS*2");
        assertThatThrownBy(() -> move(moving, "CS+1")).hasMessageContaining("Hồ sơ đang chuyển đến");
        Journey nowhere = journey("CB*11").upTo("receiveCv");
        assertThatThrownBy(() -> {
                    Journey early = journey("CB*11").upTo("receiveCv");
                    move(early, "CS+1");
                    early.complete("certifyCandidate").complete("receiveCandidate", wrong());
                })
                .hasMessageContaining("Chỉ đề nghị xem lại khi đã có quyết định");
        assertThatThrownBy(() -> move(nowhere, "OUTSIDE")).hasMessageContaining("Ghi tổ chức đảng nơi đến");
        assertThatThrownBy(() -> move(nowhere, "KHONG-CO")).hasMessageContaining("không có chi bộ nào");
        assertThat(nowhere.open()).containsExactly("receiveCv");
    }

    private void move(Journey journey, String destination) {
        move(journey, destination, Map.of());
    }

    private void move(Journey journey, String destination, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(
                Map.of("paperNumber", "45-QĐ/CĐYT", "paperSigner", "Trần Văn Hải", "destination", code(destination)));
        values.putAll(more);
        report(journey, "MOVED", values);
    }

    private void report(Journey journey, String kind, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "chosenCase",
                journey.number(),
                "kind",
                kind,
                "happenedOn",
                clock.today().toString(),
                "reason",
                "Được điều động đến đơn vị mới"));
        values.putAll(more);
        workflow.start(
                "caseIncident",
                TestOrganization.login("cell-secretary." + journey.file().cellCode()),
                values);
    }

    private Journey journey(String cell) {
        return new Journey.Journeys(workflow, cases, desk, engineHistory, clock, transactions).start(code(cell), START);
    }

    private String code(String pattern) {
        return units.code(pattern);
    }

    private String login(String group) {
        return TestOrganization.login(code(group));
    }

    private String group(Journey journey, String task) {
        return journey.task(task).group();
    }

    private boolean sees(String group, Journey journey) {
        return scope.sees(login(group), journey.file());
    }

    private Map<String, DeadlineState> states(Journey journey) {
        return deadlines.of(journey.file().id()).stream()
                .collect(Collectors.toMap(DeadlineView::limit, DeadlineView::state, (one, other) -> other));
    }

    private DeadlineView deadline(Journey journey, String limit) {
        return deadlines.of(journey.file().id()).stream()
                .filter(deadline -> deadline.limit().equals(limit))
                .findFirst()
                .orElseThrow();
    }

    private void assertSeenByTheNewSideAlone(Journey journey) {
        assertThat(List.of("cell-secretary.CB*11", "grassroots-officer.CS*1", "organization-board.DU*0"))
                .noneMatch(group -> sees(group, journey));
        assertThat(List.of("cell-secretary.CB+11", "grassroots-officer.CS+1", "organization-board.DU+0"))
                .allMatch(group -> sees(group, journey));
        for (ProcessInstance process : places.processes(journey)) {
            assertThat(places.readers(Resources.PROCESS_INSTANCE, process.getId()))
                    .as(process.getProcessDefinitionId())
                    .containsExactlyInAnyOrder(code("manager.CB+11"), code("manager.CS+1"), code("manager.DU+0"));
        }
    }

    private void assertPlace(Journey journey, String cell, String grassroots, String superior, String deciding) {
        places.assertPlace(journey, code(cell), code(grassroots), code(superior), code(deciding));
    }
}
