package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.demo.Workflow;
import vn.ketnap.draft.Drafts;
import vn.ketnap.imports.ImportResult;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.UnitRun;
import vn.ketnap.organization.UnitRuns;
import vn.ketnap.organization.UnitTakeBack;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.reminder.OwnDeadline;
import vn.ketnap.reminder.OwnDeadlines;
import vn.ketnap.reminder.feed.FeedAddresses;
import vn.ketnap.security.CaseScope;
import vn.ketnap.target.Goal;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.target.Target;
import vn.ketnap.target.Targets;

/** A whole reform, in the real engine, with cases in every stage; and the way back. */
@KetNapTest
class UnitReformTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final ReportPeriod YEAR = ReportPeriod.of("2026");
    private static int number = 701;

    @Autowired
    OrganizationImport imports;

    @Autowired
    UnitRuns runs;

    @Autowired
    UnitTakeBack takeBack;

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
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    OwnDeadlines ownDeadlines;

    @Autowired
    FeedAddresses feeds;

    @Autowired
    Drafts drafts;

    @Autowired
    Targets targets;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    CasePlaces places;

    private ReformUnits units;

    @BeforeEach
    void ownUnits() {
        clock.shiftTo(Duration.ZERO);
        units = new ReformUnits(imports, number);
        number += 2;
    }

    @Test
    void twoCommitteesEndAndEverythingOfTheirCellsGoesToTheCommune() {
        List<String> stages = List.of(
                "recordSympathizerResolution",
                "reviewSympathizer",
                "enrolInClass",
                "recordVerificationReply",
                "recordCommitteeAdmissionVote",
                "recordAdmissionDecision",
                "registerMember",
                "receiveSelfReview");
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            journeys.add(journey(units.cell(1 + i * 3)).upTo(stages.get(i)));
        }
        Journey arriving = journey(units.otherCell()).upTo("concludeCv");
        move(arriving, units.committee(2));
        arriving.complete("certifyCandidate");
        assertThat(arriving.task("receiveCandidate").group()).isEqualTo("grassroots-officer." + units.committee(2));
        clock.moveTo(DAY);
        String officer = login("grassroots-officer." + units.committee(1));
        String board = login("grassroots-officer." + units.commune());
        String secretary = login("cell-secretary." + units.cell(1));
        String lost = journeys.get(1).task("reviewSympathizer").id();
        String kept = journeys.get(0).task("recordSympathizerResolution").id();
        draft(officer, lost);
        draft(secretary, kept);
        feeds.renew(officer);
        targets.enter(List.of(new Target(units.committee(1), YEAR, Map.of(Goal.ADMITTED, 4), null)), "lanh-dao.thu");
        Map<Journey, List<DeadlineView>> before = new HashMap<>();
        journeys.forEach(each -> before.put(each, deadlines.of(each.file().id())));
        assertThat(own(officer)).isNotEmpty();

        ImportResult result = units.apply(units.reform(DateFormats.date(DAY.minusDays(1))));

        assertThat(result.report().errors()).isEmpty();
        CaseMoves said = result.report().cases();
        assertThat(said.moves())
                .extracting(CaseMoves.Move::caseNumber)
                .containsExactlyInAnyOrderElementsOf(
                        journeys.stream().map(Journey::number).toList());
        assertThat(said.stranded())
                .extracting(CaseMoves.Stranded::unitCode)
                .doesNotContain(units.committee(1), units.committee(2));
        assertThat(units.cells())
                .allSatisfy(cell -> assertThat(tree.unit(cell).parentCode()).isEqualTo(units.commune()));
        for (Journey each : journeys) {
            places.assertPlace(
                    each,
                    each.file().cellCode(),
                    units.commune(),
                    units.commune(),
                    each.file().decidingCode());
            assertThat(each.file().decidingCode()).isEqualTo(units.commune());
            assertThat(deadlines.of(each.file().id()))
                    .extracting(DeadlineView::id, DeadlineView::dueDate, DeadlineView::state)
                    .isEqualTo(before.get(each).stream()
                            .map(old -> org.assertj.core.groups.Tuple.tuple(old.id(), old.dueDate(), old.state()))
                            .toList());
            assertThat(workflow.openTasks(each.number())).isNotEmpty().allSatisfy(task -> assertThat(
                            unitOf(task.group()))
                    .isNotIn(units.committee(1), units.committee(2)));
            assertThat(scope.sees(officer, each.file())).isFalse();
            assertThat(scope.sees(board, each.file())).isTrue();
        }
        assertThat(arriving.task("receiveCandidate").group()).isEqualTo("grassroots-officer." + units.commune());
        assertThat(scope.sees(board, arriving.file())).isTrue();
        assertThat(scope.sees(login("grassroots-officer." + units.committee(2)), arriving.file()))
                .isFalse();
        assertThat(places.readers(Resources.TASK, lost)).containsExactly("grassroots-officer." + units.commune());
        assertThat(drafts.find(officer, lost)).isEmpty();
        assertThat(drafts.find(secretary, kept)).isPresent();
        assertThat(own(officer)).isEmpty();
        assertThat(own(board)).isNotEmpty();
        assertThat(feeds.state(officer)).isPresent();
        assertThat(targets.of(Set.of(units.committee(1)), YEAR)).containsOnlyKeys(units.committee(1));

        assertThat(said.belongings())
                .extracting(CaseMoves.Belonging::kind)
                .contains("Thời hạn", "Bản nháp", "Chỉ tiêu", "Cán bộ", "Lịch hạn");
        assertThat(said.belongings())
                .filteredOn(each -> each.kind().equals("Bản nháp"))
                .extracting(CaseMoves.Belonging::name)
                .anyMatch(name -> name.contains(journeys.get(1).number()) && name.contains(officer));
        assertThat(said.belongings())
                .filteredOn(each -> each.kind().equals("Cán bộ"))
                .extracting(CaseMoves.Belonging::unit)
                .contains(
                        tree.unit(units.committee(1)).nameAndCode(),
                        tree.unit(units.committee(2)).nameAndCode());

        journeys.get(1).upTo("approveAwarenessClass");
        arriving.complete("receiveCandidate", Map.of("receivingCell", units.cell(20)));
        assertThat(arriving.file().grassrootsCode()).isEqualTo(units.commune());
        arriving.complete("assignNewHelper");
        assertThat(arriving.file().movingTo()).isNull();
    }

    @Test
    void theReformIsTakenBackUntilSomebodyWorksOnWhatMoved() {
        Journey atCommittee = journey(units.cell(2)).upTo("reviewSympathizer");
        Journey arriving = journey(units.otherCell()).upTo("concludeCv");
        move(arriving, units.committee(1));
        arriving.complete("certifyCandidate");
        clock.moveTo(DAY);
        units.apply(units.reform(DateFormats.date(DAY.minusDays(1))));
        assertThat(atCommittee.task("reviewSympathizer").group()).isEqualTo("grassroots-officer." + units.commune());

        takeBack.takeBack(last().id(), "quan-tri.thu");

        assertThat(tree.unit(units.committee(1)).validTo()).isNull();
        assertThat(tree.unit(units.cell(2)).parentCode()).isEqualTo(units.committee(1));
        places.assertPlace(atCommittee, units.cell(2), units.committee(1), units.commune(), units.commune());
        assertThat(atCommittee.task("reviewSympathizer").group()).isEqualTo("grassroots-officer." + units.committee(1));
        assertThat(arriving.task("receiveCandidate").group()).isEqualTo("grassroots-officer." + units.committee(1));
        assertThat(scope.sees(login("grassroots-officer." + units.committee(1)), atCommittee.file()))
                .isTrue();
        assertThat(last().takenBackBy()).isEqualTo("quan-tri.thu");
        assertThatThrownBy(() -> takeBack.takeBack(last().id(), "quan-tri.thu"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("đã được rút lại");

        units.apply(units.reform(DateFormats.date(DAY.minusDays(1))));
        atCommittee.complete("reviewSympathizer");

        assertThatThrownBy(() -> takeBack.takeBack(last().id(), "quan-tri.thu"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("Đã có người làm việc tiếp")
                .hasMessageContaining(atCommittee.number());
        assertThat(tree.unit(units.cell(2)).parentCode()).isEqualTo(units.commune());
    }

    @Test
    void targetsAndMembersGoToTheSuccessorAndBack() {
        targets.enter(
                List.of(
                        new Target(units.committee(1), YEAR, Map.of(Goal.ADMITTED, 4, Goal.TRAINED, 6), null),
                        new Target(units.committee(2), YEAR, Map.of(Goal.ADMITTED, 3), null)),
                "lanh-dao.thu");
        clock.moveTo(DAY);
        String header =
                "Mã đơn vị;Tên đơn vị;Cấp;Mã cấp trên;Từ ngày;Đến ngày;Mã đơn vị kế thừa;Có tổ chức Đoàn;Có công đoàn\n";
        String ended = header
                + String.join(
                        ";",
                        units.committee(1),
                        "Đảng bộ thôn Đông",
                        "Đảng bộ cơ sở",
                        units.commune(),
                        "01/01/2010",
                        "30/09/2026",
                        units.committee(2),
                        "x",
                        "x")
                + "\n"
                + String.join(
                        ";",
                        units.cell(1),
                        "Chi bộ thôn 1",
                        "Chi bộ",
                        units.committee(1),
                        "01/01/2010",
                        "30/09/2026",
                        units.cell(13),
                        "x",
                        "x");
        int members = members(units.cell(1)) + members(units.cell(13));
        assertThat(members(units.cell(1))).isPositive();

        ImportResult result = units.apply(List.of(TestOrganization.file("Đơn vị.csv", ended)));

        assertThat(result.report().errors()).isEmpty();
        assertThat(targets.of(Set.of(units.committee(1)), YEAR)).isEmpty();
        assertThat(targets.of(Set.of(units.committee(2)), YEAR)
                        .get(units.committee(2))
                        .goals())
                .containsEntry(Goal.ADMITTED, 7)
                .containsEntry(Goal.TRAINED, 6);
        assertThat(members(units.cell(1))).isZero();
        assertThat(members(units.cell(13))).isEqualTo(members);
        assertThat(result.report().cases().belongings())
                .filteredOn(each -> each.kind().equals("Chỉ tiêu"))
                .extracting(CaseMoves.Belonging::becomes)
                .containsExactly("Cộng vào chỉ tiêu cùng kỳ của đơn vị kế thừa (%s)".formatted(units.committee(2)));

        takeBack.takeBack(last().id(), "quan-tri.thu");

        assertThat(targets.of(Set.of(units.committee(1)), YEAR)
                        .get(units.committee(1))
                        .goals())
                .containsEntry(Goal.ADMITTED, 4);
        assertThat(targets.of(Set.of(units.committee(2)), YEAR)
                        .get(units.committee(2))
                        .goals())
                .isEqualTo(Map.of(Goal.ADMITTED, 3));
        assertThat(members(units.cell(1))).isPositive();
        assertThat(tree.unit(units.cell(2)).parentCode()).isEqualTo(units.committee(1));
    }

    private UnitRun last() {
        return runs.all().stream().filter(run -> !run.nightly()).findFirst().orElseThrow();
    }

    private int members(String cell) {
        return database.queryForObject(
                "select count(*) from party_member where cell_code = ? and code is not null", Integer.class, cell);
    }

    private void draft(String login, String task) {
        drafts.keep(login, task, "{\"note\":\"a\"}".getBytes(StandardCharsets.UTF_8));
    }

    private List<OwnDeadline> own(String login) {
        return ownDeadlines.of(login, clock.today());
    }

    private Journey journey(String cell) {
        return new Journey.Journeys(workflow, cases, desk, history, clock, transactions).start(cell, START);
    }

    private void move(Journey journey, String destination) {
        workflow.start(
                "caseIncident",
                login("cell-secretary." + journey.file().cellCode()),
                Map.of(
                        "chosenCase",
                        journey.number(),
                        "kind",
                        "MOVED",
                        "happenedOn",
                        clock.today().toString(),
                        "reason",
                        "Được điều động đến đơn vị mới",
                        "paperNumber",
                        "45-QĐ/CĐYT",
                        "paperSigner",
                        "Trần Văn Hải",
                        "destination",
                        destination));
    }

    private static String unitOf(String group) {
        return group.substring(group.indexOf('.') + 1);
    }

    private static String login(String group) {
        return TestOrganization.login(group);
    }
}
