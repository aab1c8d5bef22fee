package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import vn.ketnap.demo.TrainingAnswers;
import vn.ketnap.demo.Workflow;
import vn.ketnap.engine.process.OpenListReviews;
import vn.ketnap.imports.ImportReport;
import vn.ketnap.imports.ImportResult;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitsByDate;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.register.CaseHistory;
import vn.ketnap.regulation.Matter;
import vn.ketnap.security.CaseScope;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.CaseStatus;

/** Running cases, in the real engine, whose units move or end. */
@KetNapTest
class FollowingUnitsTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final String BEGINNING = "01/01/2010";
    private static int number = 101;

    @Autowired
    OrganizationImport imports;

    @Autowired
    UnitsByDate unitsByDate;

    @Autowired
    UnitTree tree;

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseScope scope;

    @Autowired
    CaseHistory history;

    @Autowired
    HistoryService engineHistory;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    TrainingAnswers classes;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    CasePlaces places;

    @Autowired
    OpenListReviews reviews;

    private MovingUnits units;

    @BeforeEach
    void ownUnits() {
        clock.shiftTo(Duration.ZERO);
        units = new MovingUnits(imports, number);
        clock.moveTo(START);
        number += 2;
    }

    @Test
    void openTasksOfEveryLevelGoWithTheCell() {
        Journey atCell = journey("CB*11").upTo("recordSympathizerResolution");
        Journey atGrassroots = journey("CB*11").upTo("reviewSympathizer");
        Journey atSuperior = journey("CB*11").upTo("enrolInClass");
        Journey verified = journey("CB*11").upTo("recordVerificationReply");
        String claimed = atGrassroots.task("reviewSympathizer").id();
        tasks.setAssignee(claimed, login("grassroots-officer.CS*1"));
        String taken = atCell.task("recordSympathizerResolution").id();
        tasks.setAssignee(taken, login("cell-secretary.CB*11"));

        ImportResult result = units.apply(units.with("CB*11", "CS+1"));

        assertThat(result.applied()).isTrue();
        assertThat(group(atCell, "recordSympathizerResolution")).isEqualTo(code("cell-secretary.CB*11"));
        assertThat(assignee(taken)).isEqualTo(login("cell-secretary.CB*11"));
        assertThat(group(atGrassroots, "reviewSympathizer")).isEqualTo(code("grassroots-officer.CS+1"));
        assertThat(assignee(claimed)).isNull();
        assertThat(places.readers(Resources.TASK, claimed)).containsExactly(code("grassroots-officer.CS+1"));
        assertThat(group(atSuperior, "enrolInClass")).isEqualTo(code("political-center.DU+0"));
        assertThat(workflow.openTasks(verified.number()))
                .filteredOn(task -> task.taskId().equals("recordVerificationReply"))
                .isNotEmpty()
                .allMatch(task -> task.group().equals(code("grassroots-officer.CS+1")));
        for (Journey each : List.of(atCell, atGrassroots, atSuperior, verified)) {
            assertPlace(each, "CB*11", "CS+1", "DU+0", "DU+0");
        }
        atGrassroots.upTo("approveAwarenessClass");
        atSuperior.complete("enrolInClass");
        assertThat(group(atSuperior, "recordClassResult")).isEqualTo(code("political-center.DU+0"));
    }

    @Test
    void whoSeesTheCaseChangesWithTheCommittee() {
        Journey journey = journey("CB*11").upTo("approveAwarenessClass");
        assertThat(sees("grassroots-officer.CS*1", journey)).isTrue();
        assertThat(sees("grassroots-officer.CS+1", journey)).isFalse();

        units.apply(units.with("CB*11", "CS+1"));

        assertThat(sees("grassroots-officer.CS*1", journey)).isFalse();
        assertThat(sees("organization-board.DU*0", journey)).isFalse();
        assertThat(sees("grassroots-officer.CS+1", journey)).isTrue();
        assertThat(sees("organization-board.DU+0", journey)).isTrue();
        for (ProcessInstance process : places.processes(journey)) {
            assertThat(places.readers(Resources.PROCESS_INSTANCE, process.getId()))
                    .containsExactlyInAnyOrder(code("manager.CB*11"), code("manager.CS+1"), code("manager.DU+0"));
        }
        assertThat(last(history.journal(journey.file().id())).note())
                .isEqualTo(code("Hồ sơ chuyển theo đơn vị: chi bộ Đơn vị CB*11 (CB*11), "
                        + "đảng bộ cơ sở từ Đơn vị CS*1 (CS*1) sang Đơn vị CS+1 (CS+1), "
                        + "cấp trên trực tiếp từ Đơn vị DU*0 (DU*0) sang Đơn vị DU+0 (DU+0)"));
        assertThat(trail(journey)).containsExactly("quan-tri.thu");
    }

    @Test
    void aDecisionThatTheCellHasVotedForStaysWhereItIs() {
        Journey bound = journey("CB*11").upTo("recordAdmissionDecision");
        String task = bound.task("recordAdmissionDecision").id();
        tasks.setAssignee(task, login("organization-board.DU*0"));

        ImportResult result = units.apply(units.with("CB*11", "CS+1"));

        assertThat(MovingUnits.of(result.report(), bound)).singleElement().satisfies(move -> {
            assertThat(move.tasks()).containsExactly("Ghi quyết định kết nạp");
            assertThat(move.changes())
                    .extracting(CaseMoves.Change::level)
                    .containsExactly("đảng bộ cơ sở", "cấp trên trực tiếp");
            assertThat(move.stays())
                    .containsExactly(
                            code(
                                    "Cấp có thẩm quyền quyết định vẫn là Đơn vị DU*0 (DU*0) vì chi bộ đã biểu quyết đề nghị cấp này"));
        });
        assertPlace(bound, "CB*11", "CS+1", "DU+0", "DU*0");
        assertThat(deadlines.of(bound.file().id())).isNotEmpty();
        assertThat(group(bound, "recordAdmissionDecision")).isEqualTo(code("organization-board.DU*0"));
        assertThat(assignee(task)).isEqualTo(login("organization-board.DU*0"));
        assertThat(sees("organization-board.DU*0", bound)).isTrue();
        assertThat(sees("grassroots-officer.CS*1", bound)).isFalse();

        bound.upTo("registerMember");
        assertThat(group(bound, "registerMember")).isEqualTo(code("grassroots-officer.CS+1"));
        bound.toTheEnd().ended();
        assertThat(bound.file().status()).isEqualTo(CaseStatus.OFFICIAL);
        assertThat(bound.file().decidingCode()).isIn(code("CS+1"), code("DU+0"));
    }

    @Test
    void afterTheDecisionTheNewCommitteesConfirm() {
        Journey onProbation = journey("CB*11").upTo("registerMember");

        units.apply(units.with("CB*11", "CS*2"));

        assertPlace(onProbation, "CB*11", "CS*2", "DU*0", "DU*0");
        onProbation.upTo("recordConfirmationDecision");
        assertThat(onProbation.file().decidingCode()).isEqualTo(code("CS*2"));
        assertThat(group(onProbation, "recordConfirmationDecision")).isEqualTo(code("organization-board.CS*2"));
    }

    @Test
    void aRemovalStaysWithTheBodyThatItsOwnVoteBound() {
        Journey journey = journey("CB*11").upTo("registerMember");
        workflow.start(
                "caseIncident",
                login("cell-secretary.CB*11"),
                Map.of(
                        "chosenCase",
                        journey.number(),
                        "kind",
                        "PROPOSE_REMOVAL",
                        "happenedOn",
                        clock.today().toString(),
                        "reason",
                        "Theo báo cáo của chi bộ"));
        journey.complete("recordCellRemovalVote");

        ImportResult result = units.apply(units.with("CB*11", "CS+1"));

        assertThat(MovingUnits.of(result.report(), journey))
                .singleElement()
                .satisfies(
                        move -> assertThat(move.stays())
                                .containsExactly(
                                        code(
                                                "Cấp có thẩm quyền xóa tên vẫn là Đơn vị DU*0 (DU*0) vì chi bộ đã biểu quyết đề nghị cấp này")));
        assertThat(journey.file().decidingCode()).isEqualTo(code("DU+0"));
        assertThat(journey.file().bound(Matter.REMOVAL).decidingCode()).isEqualTo(code("DU*0"));
        assertThat(sees("organization-board.DU*0", journey)).isTrue();
        assertThat(places.processes(journey))
                .extracting(process -> runtime.getVariable(process.getId(), "decidingCode"))
                .contains(code("DU+0"))
                .containsOnlyOnce(code("DU*0"));
        assertThat(group(journey, "recordCommitteeRemovalVote")).isEqualTo(code("grassroots-officer.CS+1"));
        journey.complete("recordCommitteeRemovalVote");
        assertThat(group(journey, "recordRemovalDecision")).isEqualTo(code("organization-board.DU*0"));

        units.apply(units.with("DU*0", "", BEGINNING, "31/08/2025", "DU+0"));

        assertThat(group(journey, "recordRemovalDecision")).isEqualTo(code("organization-board.DU+0"));
        assertThat(journey.file().bound(Matter.REMOVAL).decidingCode()).isEqualTo(code("DU+0"));
        journey.complete("recordRemovalDecision").toTheEnd().ended();
        assertThat(journey.file().status()).isEqualTo(CaseStatus.REMOVED);
    }

    @Test
    void aCheckOrASecondRunChangesNothing() {
        Journey journey = journey("CB*11").upTo("reviewSympathizer");
        List<SourceFile> moved = units.with("CB*11", "CS+1");
        int entries = history.journal(journey.file().id()).size();

        ImportReport report = units.check(moved);

        assertThat(MovingUnits.of(report, journey)).singleElement().satisfies(move -> {
            assertThat(move.applicant()).isEqualTo("Nguyễn Thị Phương Thảo");
            assertThat(move.on()).isEqualTo(clock.today());
            assertThat(move.cell()).isEqualTo(code("Đơn vị CB*11 (CB*11)"));
            assertThat(move.stage()).isEqualTo("Cảm tình Đảng");
            assertThat(move.tasks()).containsExactly("Xem xét bổ sung danh sách cảm tình Đảng");
            assertThat(move.stays()).isEmpty();
        });
        assertPlace(journey, "CB*11", "CS*1", "DU*0", "DU*0");
        assertThat(group(journey, "reviewSympathizer")).isEqualTo(code("grassroots-officer.CS*1"));
        assertThat(tree.unit(code("CB*11")).parentCode()).isEqualTo(code("CS*1"));

        units.apply(moved);
        ImportReport second = units.apply(moved).report();

        assertThat(second.changed() + second.added()).isZero();
        assertThat(second.cases().moves()).isEmpty();
        assertThat(history.journal(journey.file().id())).hasSize(entries + 1);
    }

    @Test
    void aCommitteeThatEndsHandsEverythingToItsSuccessor() {
        Journey atGrassroots = journey("CB*21").upTo("reviewSympathizer");
        Journey bound = journey("CB*21").upTo("recordAdmissionDecision");
        assertThat(group(bound, "recordAdmissionDecision")).isEqualTo(code("organization-board.CS*2"));
        int membersOfStaff = holders("CS*2");

        List<SourceFile> ended = units.with("CS*2", "DU*0", BEGINNING, "31/08/2025", "CS*1", "x");
        ImportResult result = units.apply(ended);

        assertThat(result.report().errors()).isEmpty();
        assertThat(tree.unit(code("CB*21")).parentCode()).isEqualTo(code("CS*1"));
        assertPlace(atGrassroots, "CB*21", "CS*1", "DU*0", "DU*0");
        assertThat(group(atGrassroots, "reviewSympathizer")).isEqualTo(code("grassroots-officer.CS*1"));
        assertPlace(bound, "CB*21", "CS*1", "DU*0", "CS*1");
        assertThat(group(bound, "recordAdmissionDecision")).isEqualTo(code("organization-board.CS*1"));
        assertThat(holders("CS*2")).isEqualTo(membersOfStaff);
        assertThat(units.apply(ended).report().changed()).isZero();
        bound.complete("recordAdmissionDecision");
    }

    @Test
    void aUnitWithCasesDoesNotEndWithoutSuccessor() {
        Journey journey = journey("CB*21").upTo("reviewSympathizer");

        ImportResult result = units.apply(units.with("CS*2", "DU*0", BEGINNING, "31/08/2025", "", "x"));

        assertThat(result.applied()).isFalse();
        assertThat(result.report().errors())
                .extracting(RowError::column, RowError::reason)
                .singleElement()
                .satisfies(error -> assertThat(error.toString())
                        .contains(
                                "Mã đơn vị kế thừa",
                                "kết thúc ngày 31/08/2025 khi còn 1 hồ sơ",
                                journey.number(),
                                "ghi mã một đơn vị kế thừa cùng cấp"));
        assertThat(tree.unit(code("CS*2")).validTo()).isNull();
        assertThat(group(journey, "reviewSympathizer")).isEqualTo(code("grassroots-officer.CS*2"));
        assertThat(units.apply(units.with("CS*2", "DU*0", BEGINNING, "01/09/2030", "", "x"))
                        .report()
                        .cases()
                        .stranded())
                .extracting(CaseMoves.Stranded::unitCode, CaseMoves.Stranded::caseNumbers)
                .contains(tuple(code("CS*2"), List.of(journey.number())));
    }

    @Test
    void theLastDayTheCommitteesCellsMayLeaveInTheSameFile() {
        Journey journey = journey("CB*21").upTo("reviewSympathizer");
        units.with("CB*21", "CS+1");

        ImportResult result = units.apply(units.with("CS*2", "DU*0", BEGINNING, "31/08/2025", "", "x"));

        assertThat(result.report().errors()).isEmpty();
        assertThat(group(journey, "reviewSympathizer")).isEqualTo(code("grassroots-officer.CS+1"));
    }

    @Test
    void aCellThatEndsIsSucceededByAnother() {
        Journey journey = journey("CB*11").upTo("recordSympathizerResolution");

        units.apply(units.with("CB*11", "CS*1", BEGINNING, "31/08/2025", "CB+11"));

        assertPlace(journey, "CB+11", "CS+1", "DU+0", "DU+0");
        assertThat(group(journey, "recordSympathizerResolution")).isEqualTo(code("cell-secretary.CB+11"));
        assertThat(sees("cell-secretary.CB*11", journey)).isFalse();
        assertThat(sees("cell-secretary.CB+11", journey)).isTrue();
        journey.upTo("receiveApplication");
    }

    @Test
    void whatIsDatedLaterWaitsForItsDay() {
        Journey moving = journey("CB*11").upTo("reviewSympathizer");
        Journey succeeded = journey("CB*21").upTo("reviewSympathizer");
        clock.moveTo(START.plusDays(10));
        LocalDate day = LocalDate.of(2025, 10, 1);
        units.with("CS*2", "DU*0", BEGINNING, "30/09/2025", "CS*1", "x");

        ImportReport report =
                units.apply(units.with("CB*11", "CS+1", "01/10/2025")).report();

        assertThat(MovingUnits.of(report, moving))
                .extracting(CaseMoves.Move::on)
                .containsExactly(day);
        assertThat(MovingUnits.of(report, succeeded))
                .extracting(CaseMoves.Move::on)
                .containsExactly(day);
        assertPlace(moving, "CB*11", "CS*1", "DU*0", "DU*0");
        assertPlace(succeeded, "CB*21", "CS*2", "DU*0", "DU*0");
        clock.moveTo(day.minusDays(1));
        unitsByDate.follow();
        assertPlace(moving, "CB*11", "CS*1", "DU*0", "DU*0");
        assertPlace(succeeded, "CB*21", "CS*2", "DU*0", "DU*0");

        clock.moveTo(day);
        unitsByDate.follow();
        assertPlace(moving, "CB*11", "CS+1", "DU+0", "DU+0");
        assertPlace(succeeded, "CB*21", "CS*1", "DU*0", "DU*0");
        assertThat(group(moving, "reviewSympathizer")).isEqualTo(code("grassroots-officer.CS+1"));
        int entries = history.journal(moving.file().id()).size();

        unitsByDate.follow();
        assertThat(history.journal(moving.file().id())).hasSize(entries);
        assertThat(trail(moving)).containsExactly("system");
        assertThat(units.apply(units.file()).report().changed()).isZero();
    }

    @Test
    void aSectionCommitteeFinishesItsAppraisal() {
        Journey journey = journey("CB*13").upTo("appraiseBySection");

        ImportResult result = units.apply(units.with("CB*13", "CS+1"));

        assertThat(MovingUnits.of(result.report(), journey).get(0).stays())
                .contains(code("Đơn vị BP*1 (BP*1) thẩm định xong việc đang làm"));
        assertThat(group(journey, "appraiseBySection")).isEqualTo(code("section-officer.BP*1"));
        assertThat(sees("section-officer.BP*1", journey)).isTrue();

        journey.complete("appraiseBySection");
        unitsByDate.follow();
        assertThat(journey.file().sectionCode()).isNull();
        assertThat(runtime.getVariable(places.processes(journey).get(0).getId(), "sectionCode"))
                .isNull();
        assertThat(sees("section-officer.BP*1", journey)).isFalse();
    }

    @Test
    void anOpenClassAndThoseInItReachTheSuccessorOfItsCenter() {
        Journey leaves = journey("CB*11").upTo("enrolInClass");
        Journey stays = journey("CB*21").upTo("enrolInClass");
        String session = "LOP-2025-" + units.code("M*");
        workflow.start("classSession", login("political-center.DU*0"), classes.openClass(session, clock.today()));
        units.with("CB*11", "CS+1");
        units.apply(units.with("DU*0", "", BEGINNING, "31/08/2025", "DU+0"));

        assertThat(group(session, "gradeClass")).isEqualTo(code("political-center.DU+0"));
        assertThat(group(leaves, "recordClassResult")).isEqualTo(code("political-center.DU+0"));
        assertThat(group(stays, "recordClassResult")).isEqualTo(code("political-center.DU+0"));
        assertPlace(stays, "CB*21", "CS*2", "DU+0", "DU+0");
    }

    @Test
    void theMonthlyReviewOfACellThatEndsBeginsAtItsSuccessor() {
        Journey listed = journey("CB*11").upTo("proposeAwarenessClass");
        clock.moveTo(LocalDate.of(2025, 10, 1));
        reviews.open();
        assertThat(group("DS-2510-" + code("CB*11"), "reviewSympathizerList")).isEqualTo(code("cell-secretary.CB*11"));

        units.apply(units.with("CB*11", "CS*1", BEGINNING, "30/09/2025", "CB+11"));

        assertPlace(listed, "CB+11", "CS+1", "DU+0", "DU+0");
        assertThat(workflow.openTasks("DS-2510-" + code("CB*11"))).isEmpty();
        assertThat(workflow.openTasks("DS-2510-" + code("CS*1")))
                .extracting(Workflow.OpenTask::taskId)
                .containsExactly("reviewSympathizerAdditions");
        reviews.open();
        assertThat(group("DS-2510-" + code("CB+11"), "reviewSympathizerList")).isEqualTo(code("cell-secretary.CB+11"));
        assertThat(group("DS-2510-" + code("CS+1"), "reviewSympathizerAdditions"))
                .isEqualTo(code("grassroots-officer.CS+1"));
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

    private String group(String businessKey, String task) {
        return workflow.openTasks(businessKey).stream()
                .filter(open -> open.taskId().equals(task))
                .findFirst()
                .orElseThrow()
                .group();
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private void assertPlace(Journey journey, String cell, String grassroots, String superior, String deciding) {
        places.assertPlace(journey, code(cell), code(grassroots), code(superior), code(deciding));
    }

    private boolean sees(String group, Journey journey) {
        return scope.sees(login(group), journey.file());
    }

    private List<String> trail(Journey journey) {
        return database.queryForList(
                "select login from trail_entry where subject = ? and purpose = 'followUnits'",
                String.class,
                journey.number());
    }

    private static CaseHistory.Done last(List<CaseHistory.Done> journal) {
        return journal.get(journal.size() - 1);
    }

    private int holders(String unit) {
        return database.queryForObject(
                "select count(*) from officer where unit_code = ? and valid_to is null", Integer.class, code(unit));
    }
}
