package vn.ketnap.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.amendment.RuleRelease.State;
import vn.ketnap.deadline.DeadlineRegister;
import vn.ketnap.deadline.DeadlineState;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.engine.rules.DmnDecisionTables;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.table.ReleasedTables;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.regulation.table.RuleTables;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.DateKind;

/** New law in the running application: tried, released by a second person, followed by every node, taken back. */
@KetNapTest
class RuleReleasesTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);
    private static final Draft NEXT = new Draft("R2027A", "R2026B", "12-QĐ/TW", LocalDate.of(2026, 12, 20), FIRST_DAY);
    private static final Draft CORRECTION = new Draft(null, null, "15-CV/BTCTW", LocalDate.of(2026, 11, 20), null);
    private static final LocalDate VOTED = LocalDate.of(2026, 9, 7);

    @Autowired
    RuleReleases rules;

    @Autowired
    Releases releases;

    @Autowired
    RuleTables tables;

    @Autowired
    Regulations regulations;

    @Autowired
    ReleasedRulesFit fit;

    @Autowired
    TestCases cases;

    @Autowired
    LawInForce law;

    @Autowired
    DeadlineRegister deadlines;

    @Autowired
    BusinessClock clock;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void asShipped() {
        jdbc.sql("update rule_edition set edition = edition + 1, release_id = null")
                .update();
        jdbc.sql("update rule_release set base_release = null").update();
        jdbc.sql("delete from rule_release").update();
        releases.reload();
    }

    @Test
    void aSecondPersonReleasesAndEveryNodeFollows() {
        Releases elsewhere = new Releases(jdbc, json, clock, false);
        Regulations there = new Regulations(node(elsewhere));
        assertThat(there.versionOn(FIRST_DAY).id()).isEqualTo("R2026B");
        long id = rules.propose(NEXT, shorter(), "quantri");

        assertThatThrownBy(() -> rules.release(id, "quantri"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("cần người quản trị thứ hai");
        assertThat(regulations.versionOn(FIRST_DAY).id()).isEqualTo("R2026B");
        rules.release(id, "quantri2");

        assertThat(regulations.versionOn(FIRST_DAY).name()).isEqualTo("12-QĐ/TW ngày 20/12/2026");
        assertThat(regulations.versionOn(FIRST_DAY.minusDays(1)).id()).isEqualTo("R2026B");
        assertThat(regulations.timeLimit("T09", "R2027A").orElseThrow().amount())
                .isEqualTo(30);
        assertThat(there.versionOn(FIRST_DAY).id()).isEqualTo("R2026B");
        elsewhere.reload();
        assertThat(there.versionOn(FIRST_DAY).id()).isEqualTo("R2027A");
        Releases restarted = new Releases(jdbc, json, clock, false);
        assertThat(restarted.amendment(restarted.edition()).in(tables.shipped()))
                .isEqualTo(tables.inForce());
        assertThat(new Releases(jdbc, json, clock, true).edition())
                .as("as shipped")
                .isZero();
    }

    /** Each stage goes on as the tables say: what a vote has bound stays with its version, everything else follows its own day. */
    @Test
    void casesInEveryStageGoOnByTheTables() {
        CaseFile voted = cases.before("recordAdmissionDecision", TestOrganization.ORDINARY_CELL, VOTED);
        CaseFile started = cases.before("receiveCv", TestOrganization.ORDINARY_CELL, VOTED);
        Report report = rules.check(NEXT, shorter());
        assertThat(report.errors()).isEmpty();
        assertThat(report.movedCount()).isZero();
        assertThat(report.cases())
                .filteredOn(group -> group.what().startsWith("Việc làm từ ngày 01/01/2027 theo R2027A"))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.examples()).isNotEmpty());
        assertThat(report.cases())
                .filteredOn(group -> group.what().startsWith("Đã biểu quyết ở chi bộ, tiếp tục theo R2026B"))
                .isNotEmpty();

        rules.release(rules.propose(NEXT, shorter(), "quantri"), "quantri2");

        assertThat(law.of(voted, DateKind.ADMISSION_DECISION, FIRST_DAY)).isEqualTo("R2026B");
        assertThat(law.of(started, DateKind.CELL_ADMISSION_VOTE, FIRST_DAY)).isEqualTo("R2027A");
        assertThat(law.of(started, DateKind.CELL_ADMISSION_VOTE, FIRST_DAY.minusDays(1)))
                .isEqualTo("R2026B");
        clock.moveTo(LocalDate.of(2026, 9, 28));
        assertThat(cases.complete("recordAdmissionDecision", voted, Map.of())).isNotNull();
    }

    @Test
    void openDeadlinesFollowARowThatIsPutRight() {
        CaseFile file = cases.before("recordAdmissionDecision", TestOrganization.ORDINARY_CELL, VOTED);
        DeadlineView before = open(file, "T09");
        SourceFile corrected = book("timeLimits", lines -> lines.set(row("T09"), "Số lượng", "30"));

        Report report = rules.check(CORRECTION, corrected);
        assertThat(report.errors()).isEmpty();
        assertThat(report.movedCount()).isPositive();
        assertThat(report.moved()).isNotEmpty().allSatisfy(moved -> assertThat(moved.newDue())
                .isBefore(moved.oldDue()));
        assertThat(open(file, "T09").dueDate()).isEqualTo(before.dueDate());
        long id = rules.propose(CORRECTION, corrected, "quantri");
        rules.release(id, "quantri2");
        assertThat(open(file, "T09").dueDate()).isBefore(before.dueDate());

        assertThat(rules.takeBack(id, "quantri")).isEqualTo(State.BACK_ASKED);
        assertThatThrownBy(() -> rules.takeBack(id, "quantri")).isInstanceOf(RefusedException.class);
        assertThat(open(file, "T09").dueDate()).isBefore(before.dueDate());
        assertThat(rules.takeBack(id, "quantri2")).isEqualTo(State.TAKEN_BACK);
        assertThat(open(file, "T09").dueDate()).isEqualTo(before.dueDate());
        assertThat(tables.inForce()).isEqualTo(tables.shipped());
    }

    @Test
    void aReleaseBuildsOnTheOneBeforeAndIsTakenBackToIt() {
        long first = rules.propose(NEXT, shorter(), "quantri");
        long other = rules.propose(
                CORRECTION, book("taskDue", lines -> lines.set("long", "Nếu không có: số lượng", "45")), "quantri");
        rules.release(first, "quantri2");
        assertThatThrownBy(() -> rules.release(other, "quantri2")).hasMessageContaining("lập lại đề nghị");
        rules.drop(other);

        long second = rules.propose(
                CORRECTION, book("taskDue", lines -> lines.set("long", "Nếu không có: số lượng", "45")), "quantri");
        assertThat(rules.look(second).changes()).extracting(Report.Change::row).containsExactly("long");
        rules.release(second, "quantri2");
        assertThat(regulations.taskDue("enrolInClass", "R2027A").amount()).isEqualTo(45);
        assertThat(regulations.timeLimit("T09", "R2027A").orElseThrow().amount())
                .isEqualTo(30);
        assertThatThrownBy(() -> rules.takeBack(first, "quantri")).isInstanceOf(RefusedException.class);

        rules.takeBack(second, "quantri");
        rules.takeBack(second, "quantri2");
        assertThat(regulations.taskDue("enrolInClass", "R2027A").amount()).isEqualTo(30);
        assertThat(rules.overview().releases())
                .extracting(RuleRelease::id, RuleRelease::current)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(second, false),
                        org.assertj.core.api.Assertions.tuple(first, true));
    }

    @Test
    void aVersionThatCasesFollowIsNotTakenBack() {
        long id = rules.propose(NEXT, null, "quantri");
        rules.release(id, "quantri2");
        clock.moveTo(FIRST_DAY.plusDays(5));
        CaseFile file = cases.open(TestOrganization.ORDINARY_CELL, FIRST_DAY.plusDays(4));
        try {
            assertThat(file.regulation()).isEqualTo("R2027A");
            rules.takeBack(id, "quantri");
            assertThatThrownBy(() -> rules.takeBack(id, "quantri2"))
                    .hasMessageContaining("hồ sơ, thời hạn theo R2027A");
        } finally {
            clock.moveTo(LocalDate.of(2026, 11, 30));
            jdbc.sql("update admission_case set regulation = 'R2026B' where regulation = 'R2027A'")
                    .update();
            jdbc.sql("update deadline set regulation = 'R2026B' where regulation = 'R2027A'")
                    .update();
        }
    }

    @Test
    void whatIsWrongIsNotKept() {
        SourceFile gap =
                book("probation", lines -> lines.remove(lines.all().get(1).get(0)));

        assertThat(rules.check(CORRECTION, gap).errors()).isNotEmpty();
        assertThatThrownBy(() -> rules.propose(CORRECTION, gap, "quantri")).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> rules.propose(CORRECTION, book("probation", lines -> {}), "quantri"))
                .hasMessageContaining("không khác");
        assertThat(rules.overview().releases()).isEmpty();
    }

    /** An application whose tables no longer go with what was released says so at its start, and what to do. */
    @Test
    void rulesThatDoNotFitStopTheStart() {
        rules.release(rules.propose(NEXT, shorter(), "quantri"), "quantri2");
        fit.require(tables.shipped(), tables.inForce());

        List<RuleTable> torn = new ArrayList<>(tables.inForce());
        torn.replaceAll(table -> table.id().equals("probation") ? table.with(List.<RuleRow>of()) : table);
        assertThatIllegalStateException()
                .isThrownBy(() -> fit.require(tables.shipped(), torn))
                .withMessageContaining("ketnap.rules-as-shipped=true");
    }

    private SourceFile shorter() {
        return book("timeLimits", lines -> lines.copy(row("T09"), "T09_R2027A")
                .set("T09_R2027A", "Phiên bản quy định", "R2027A")
                .set("T09_R2027A", "Số lượng", "30")
                .set("T09_R2027A", "Căn cứ", "12-QĐ/TW, điểm 4"));
    }

    private SourceFile book(String table, Consumer<Books.Lines> change) {
        return Books.changed(RuleCheck.table(tables.inForce(), table), change);
    }

    private String row(String limit) {
        RuleTable limits = RuleCheck.table(tables.inForce(), "timeLimits");
        return limits.rows().stream()
                .filter(row -> limits.text(row, "limit").equals(limit)
                        && limits.versions(row).contains("R2026B"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private DeadlineView open(CaseFile file, String limit) {
        return deadlines.of(file.id()).stream()
                .filter(deadline -> deadline.limit().equals(limit) && deadline.state() == DeadlineState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private static DmnDecisionTables node(Releases releases) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("releases", releases));
        return new DmnDecisionTables(beans.getBeanProvider(ReleasedTables.class));
    }
}
