package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.demo.Workflow;
import vn.ketnap.imports.ImportResult;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.UnitRuns;
import vn.ketnap.organization.UnitTakeBack;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.organization.UnitsByDate;
import vn.ketnap.paper.PaperText;
import vn.ketnap.paper.Papers;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.report.Territories;
import vn.ketnap.report.casefile.LeftCases;
import vn.ketnap.security.CaseScope;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;

/** What a change of units leaves as it was: old papers, old reports, own acts; and what it does to single cases. */
@KetNapTest
class UnitChangesTest {

    private static final LocalDate START = LocalDate.of(2025, 9, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static int number = 751;

    @Autowired
    OrganizationImport imports;

    @Autowired
    UnitsByDate unitsByDate;

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
    LeftCases leftCases;

    @Autowired
    Papers papers;

    @Autowired
    Territories territories;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    private ReformUnits units;

    @BeforeEach
    void ownUnits() {
        clock.shiftTo(Duration.ZERO);
        units = new ReformUnits(imports, number);
        number += 2;
    }

    @Test
    void namesOnOldPapersStayWhatTheyWereOnTheirDay() {
        Journey journey = journey(units.cell(1)).upTo("reviewSympathizer");
        String before = resolution(journey, "cell-secretary." + units.cell(1));
        String committee = tree.unit(units.committee(1)).name();
        assertThat(before).containsIgnoringCase(committee).containsIgnoringCase("Chi bộ thôn 1");
        clock.moveTo(DAY);

        units.apply(units.unit(units.cell(1), "Chi bộ tổ dân phố số 9", "Chi bộ", units.commune(), "01/01/2010", ""));

        assertThat(tree.unit(units.cell(1)).name()).isEqualTo("Chi bộ tổ dân phố số 9");
        assertThat(tree.asOf(DAY.minusDays(1)).unit(units.cell(1)).name()).isEqualTo("Chi bộ thôn 1");
        assertThat(tree.asOf(DAY).unit(units.cell(1)).name()).isEqualTo("Chi bộ tổ dân phố số 9");
        assertThat(journey.file().grassrootsCode()).isEqualTo(units.commune());
        assertThat(resolution(journey, "cell-secretary." + units.cell(1))).isEqualTo(before);

        takeBack.takeBack(runs.all().get(0).id(), "quan-tri.thu");
        assertThat(tree.unit(units.cell(1)).name()).isEqualTo("Chi bộ thôn 1");
        assertThat(tree.asOf(DAY.minusDays(1)).unit(units.cell(1))).isEqualTo(tree.unit(units.cell(1)));
        assertThat(resolution(journey, "cell-secretary." + units.cell(1))).isEqualTo(before);
    }

    @Test
    void reportsOfAPeriodThatIsOverShowTheUnitsOfItsLastDay() {
        clock.moveTo(DAY);
        units.apply(units.reform(DateFormats.date(DAY.minusDays(1))));
        String manager = TestOrganization.login("manager." + units.commune());

        assertThat(territories.of(manager, units.commune(), DAY.minusDays(1)).parts())
                .extracting(UnitView::code)
                .containsExactly(units.committee(1), units.committee(2));
        assertThat(territories.of(manager, units.commune(), DAY.minusDays(1)).partOfCell())
                .containsEntry(units.cell(1), units.committee(1))
                .containsEntry(units.cell(23), units.committee(2))
                .hasSize(ReformUnits.CELLS);
        assertThat(territories.of(manager, units.commune(), DAY).parts())
                .extracting(UnitView::code)
                .containsAll(units.cells());
    }

    @Test
    void theOldUnitReadsItsOwnActsAndNothingThatCameAfter() {
        Journey journey = journey(units.cell(1)).upTo("reviewSympathizer");
        journey.complete("reviewSympathizer");
        String officer = TestOrganization.login("grassroots-officer." + units.committee(1));
        clock.moveTo(DAY);
        assertThat(leftCases.of(officer)).isEmpty();
        units.apply(units.reform(DateFormats.date(DAY.minusDays(1))));
        journey.complete("proposeAwarenessClass").complete("approveAwarenessClass");

        assertThat(scope.sees(officer, journey.file())).isFalse();
        assertThat(leftCases.of(officer)).singleElement().satisfies(left -> {
            assertThat(left.number()).isEqualTo(journey.number());
            assertThat(left.cell()).isEqualTo("Chi bộ thôn 1");
            assertThat(left.untilDay()).isEqualTo(DAY.minusDays(1));
            assertThat(left.acts())
                    .extracting(LeftCases.Act::step)
                    .containsExactly("Xem xét bổ sung danh sách cảm tình Đảng");
        });
        assertThat(leftCases.of(TestOrganization.login("grassroots-officer." + units.committee(2))))
                .isEmpty();
        assertThat(leftCases.of(TestOrganization.login("cell-secretary." + units.cell(1))))
                .isEmpty();
    }

    @Test
    void inASplitEachCaseGoesWhereItIsSentAndTheOthersStay() {
        Journey sent = journey(units.cell(1)).upTo("recordSympathizerResolution");
        Journey stays = journey(units.cell(1)).upTo("recordSympathizerResolution");
        clock.moveTo(DAY);
        String cell = units.cell(99);
        List<SourceFile> files =
                new ArrayList<>(units.unit(cell, "Chi bộ thôn 1B", "Chi bộ", units.committee(2), "01/10/2026", ""));
        files.add(share(sent.number() + ";" + cell));

        ImportResult result = units.apply(files);

        assertThat(result.report().errors()).isEmpty();
        assertThat(result.report().cases().moves())
                .extracting(CaseMoves.Move::caseNumber)
                .containsExactly(sent.number());
        assertThat(sent.file().cellCode()).isEqualTo(cell);
        assertThat(sent.file().grassrootsCode()).isEqualTo(units.committee(2));
        assertThat(sent.task("recordSympathizerResolution").group()).isEqualTo("cell-secretary." + cell);
        assertThat(stays.file().cellCode()).isEqualTo(units.cell(1));

        takeBack.takeBack(runs.all().get(0).id(), "quan-tri.thu");
        assertThat(tree.find(cell)).isEmpty();
        assertThat(sent.file().cellCode()).isEqualTo(units.cell(1));
        assertThat(sent.task("recordSympathizerResolution").group()).isEqualTo("cell-secretary." + units.cell(1));

        assertThat(units.apply(List.of(share("HS-2025-9999999;" + units.cell(2) + "\n" + stays.number() + ";"
                                + units.committee(1) + "\n" + stays.number() + ";KHONG-CO")))
                        .report()
                        .errors())
                .extracting(RowError::reason)
                .containsExactly(
                        "Không có hồ sơ đang xem xét nào mang số này.",
                        "Hồ sơ chỉ giao cho chi bộ.",
                        "Không có đơn vị nào mang mã này.");
    }

    @Test
    void aCaseWhoseCommitteeEndedWithoutSuccessorIsOfferedToTheOneAbove() {
        Journey journey = journey(units.cell(1)).upTo("reviewSympathizer");
        clock.moveTo(LocalDate.of(2026, 9, 1));
        ImportResult result = units.apply(units.unit(
                units.committee(1),
                tree.unit(units.committee(1)).name(),
                "Đảng bộ cơ sở",
                units.commune(),
                "01/01/2010",
                "30/09/2026"));
        assertThat(result.report().cases().stranded())
                .extracting(CaseMoves.Stranded::unitCode)
                .contains(units.committee(1));
        assertThat(groups(journey, "reviewSympathizer")).containsExactly("grassroots-officer." + units.committee(1));

        clock.moveTo(DAY);
        unitsByDate.follow();
        unitsByDate.follow();

        assertThat(groups(journey, "reviewSympathizer"))
                .containsExactlyInAnyOrder(
                        "grassroots-officer." + units.committee(1), "grassroots-officer." + units.commune());
        String board = TestOrganization.login("grassroots-officer." + units.commune());
        assertThat(scope.sees(board, journey.file())).isTrue();
        workflow.complete(
                journey.task("reviewSympathizer"),
                board,
                cases.values(
                        "reviewSympathizer",
                        journey.file(),
                        null,
                        Map.of("overrideReason", "Đảng bộ đã kết thúc, cấp trên xem xét")));
        journey.complete("proposeAwarenessClass");
        assertThat(groups(journey, "approveAwarenessClass"))
                .containsExactlyInAnyOrder(
                        "grassroots-officer." + units.committee(1), "grassroots-officer." + units.commune());
    }

    private String resolution(Journey journey, String group) {
        return String.join(
                "\n",
                PaperText.of(papers.make(TestOrganization.login(group), journey.number(), "SYMPATHIZER")
                        .content()));
    }

    private static SourceFile share(String rows) {
        return TestOrganization.file("Chia hồ sơ.csv", "Số hồ sơ;Mã chi bộ nhận\n" + rows);
    }

    private List<String> groups(Journey journey, String task) {
        return tasks.getIdentityLinksForTask(journey.task(task).id()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
    }

    private Journey journey(String cell) {
        return new Journey.Journeys(workflow, cases, desk, history, clock, transactions).start(cell, START);
    }
}
