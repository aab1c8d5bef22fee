package vn.ketnap.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ketnap.engine.rules.RuleTables;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.regulation.table.Amendment;
import vn.ketnap.regulation.table.CellTest;
import vn.ketnap.regulation.table.NewVersion;
import vn.ketnap.regulation.table.RuleColumn;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.sheet.SourceFile;

/** New law as a document and a workbook bring it: what it makes of the rules. */
class CandidateTest {

    private static final List<RuleTable> SHIPPED = RuleTables.SHARED.shipped();
    private static final Draft NEXT =
            new Draft("R2027A", "R2026B", "12-QĐ/TW", LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 1));

    @Test
    void everyTableComesBackAsItWentOut() {
        RuleBookFile file = RuleBookFile.read(new SourceFile("bang.xlsx", RuleSheets.workbook(SHIPPED)), SHIPPED);

        assertThat(file.errors()).isEmpty();
        assertThat(file.tables()).isEqualTo(SHIPPED);
    }

    @Test
    void aVersionThatSaysTheSameNeedsNoFile() {
        Candidate next = Candidate.of(NEXT, RuleBookFile.none(), SHIPPED, List.of());

        assertThat(next.errors()).isEmpty();
        Regulations regulations = new Regulations(RuleTables.SHARED.with(next.changed(SHIPPED)));
        assertThat(regulations.versionOn(LocalDate.of(2026, 12, 31)).id()).isEqualTo("R2026B");
        assertThat(regulations.versionOn(NEXT.from()).id()).isEqualTo("R2027A");
        assertThat(regulations.versionOn(NEXT.from()).name()).isEqualTo("12-QĐ/TW ngày 20/12/2026");
        assertThat(regulations.timeLimits("R2027A")).isEqualTo(regulations.timeLimits("R2026B"));
        assertThat(regulations.paperForms("R2027A")).isEqualTo(regulations.paperForms("R2026B"));
    }

    @Test
    void aNewTextIsOnlyItsDifferences() {
        Candidate next =
                candidate(NEXT, "timeLimits", lines -> lines.copy(row("timeLimits", "T09", "R2026B"), "T09_R2027A")
                        .set("T09_R2027A", "Phiên bản quy định", "R2027A")
                        .set("T09_R2027A", "Số lượng", "30")
                        .set("T09_R2027A", "Căn cứ", "12-QĐ/TW, điểm 4"));

        assertThat(next.errors()).isEmpty();
        Regulations regulations = new Regulations(RuleTables.SHARED.with(next.changed(SHIPPED)));
        TimeLimit before = regulations.timeLimit("T09", "R2026B").orElseThrow();
        TimeLimit after = regulations.timeLimit("T09", "R2027A").orElseThrow();
        assertThat(before.amount()).isNotEqualTo(30);
        assertThat(after.amount()).isEqualTo(30);
        assertThat(after.basis().article()).isEqualTo("12-QĐ/TW, điểm 4");
        assertThat(regulations.timeLimits("R2027A")).hasSameSizeAs(regulations.timeLimits("R2026B"));
        assertThat(RuleChanges.between(next.before(), next.after()))
                .extracting(Report.Change::row, Report.Change::kind)
                .containsExactlyInAnyOrder(
                        tuple("R2027A", "mới"),
                        tuple("T09_R2027A", "mới"),
                        tuple(row("timeLimits", "T09", "R2026B"), "đổi văn bản"));
    }

    @Test
    void aRowIsLeftOutOfTheNewVersionByName() {
        RuleTable forms = RuleCheck.table(SHIPPED, "paperForm");
        RuleRow form = forms.rows().stream()
                .filter(row -> forms.versions(row).contains("R2026B"))
                .findFirst()
                .orElseThrow();

        Candidate next = candidate(NEXT, "paperForm", lines -> lines.set(form.id(), RuleSheets.WITHOUT, "R2027A"));

        assertThat(next.errors()).isEmpty();
        Regulations regulations = new Regulations(RuleTables.SHARED.with(next.changed(SHIPPED)));
        assertThat(regulations.paperForms("R2027A"))
                .hasSize(regulations.paperForms("R2026B").size() - 1);
    }

    /** An application that does not know R2026B yet gets it as a new version with its differences, and says all that it says here. */
    @Test
    void theWayFromR2025BToR2026BIsSuchADocument() {
        List<RuleTable> older =
                SHIPPED.stream().map(CandidateTest::withoutR2026B).toList();
        Draft draft = new Draft("R2026B", "R2025B", "208-QĐ/TW", LocalDate.of(2026, 7, 26), LocalDate.of(2026, 7, 26));
        NewVersion version = new NewVersion("R2026B", "R2025B");
        List<RuleTable> wanted = new ArrayList<>();
        int differences = 0;
        for (RuleTable table : older) {
            RuleTable inherited = version.in(table, Set.of());
            RuleTable here = RuleCheck.table(SHIPPED, table.id());
            differences += (int) here.rows().stream()
                    .filter(row -> inherited.row(row.id()).filter(row::equals).isEmpty())
                    .count();
            wanted.add(here);
        }
        Amendment amendment = Amendment.between(older, wanted, List.of(version));

        assertThat(differences)
                .isPositive()
                .isLessThan(
                        SHIPPED.stream().mapToInt(table -> table.rows().size()).sum());
        assertThat(amendment.in(older)).isEqualTo(SHIPPED);
        assertThat(Candidate.of(draft, RuleBookFile.none(), older, List.of()).errors())
                .isEmpty();
        assertThat(new RuleCheck(older, List.of(version), (table, row) -> 0).of(amendment.in(older)))
                .isEmpty();
    }

    /** A newer application brings a row of its own, another text for a row and a column: what was released holds beside them. */
    @Test
    void whatWasReleasedHoldsRowByRowInANewerApplication() {
        Candidate next =
                candidate(NEXT, "timeLimits", lines -> lines.copy(row("timeLimits", "T09", "R2026B"), "T09_R2027A")
                        .set("T09_R2027A", "Phiên bản quy định", "R2027A")
                        .set("T09_R2027A", "Số lượng", "30"));
        Amendment amendment = Amendment.between(SHIPPED, next.after(), next.versions());
        List<RuleTable> newer = SHIPPED.stream().map(CandidateTest::newer).toList();

        List<RuleTable> merged = amendment.in(newer);

        RuleTable limits = RuleCheck.table(merged, "timeLimits");
        assertThat(limits.row("T09_R2027A")).isPresent();
        RuleTable probation = RuleCheck.table(merged, "probation");
        assertThat(probation.rows())
                .filteredOn(row -> probation.versions(row).contains("R2027A"))
                .singleElement()
                .extracting(RuleRow::description)
                .isEqualTo("Lời mới");
        assertThat(limits.outputs()).extracting(RuleColumn::name).contains("later");
        assertThat(limits.row("T09_R2027A").orElseThrow().values()).endsWith("");
        assertThat(new RuleCheck(newer, amendment.versions(), (table, row) -> 0).of(merged))
                .isEmpty();
    }

    private static Candidate candidate(Draft draft, String table, Consumer<Books.Lines> change) {
        SourceFile file = Books.changed(RuleCheck.table(SHIPPED, table), change);
        return Candidate.of(draft, RuleBookFile.read(file, SHIPPED), SHIPPED, List.of());
    }

    private static String row(String table, String limit, String version) {
        RuleTable limits = RuleCheck.table(SHIPPED, table);
        return limits.rows().stream()
                .filter(row -> limits.text(row, "limit").equals(limit)
                        && limits.versions(row).contains(version))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The table of an application that knows R2026B as little as its rows. */
    private static RuleTable withoutR2026B(RuleTable table) {
        int version = table.version();
        List<RuleRow> rows = new ArrayList<>();
        for (RuleRow row : table.rows()) {
            List<String> named = table.versions(row).stream()
                    .filter(each -> !each.equals("R2026B"))
                    .toList();
            if (version < 0 ? !row.id().equals("R2026B") : !named.isEmpty()) {
                rows.add(version < 0 ? row : row.with(version, CellTest.cell(named, false)));
            }
        }
        return table.with(rows);
    }

    private static RuleTable newer(RuleTable table) {
        if (table.id().equals("probation")) {
            return table.with(table.rows().stream()
                    .map(row -> new RuleRow(row.id(), "Lời mới", row.tests(), row.values()))
                    .toList());
        }
        if (table.id().equals("timeLimits")) {
            List<RuleColumn> outputs = new ArrayList<>(table.outputs());
            outputs.add(new RuleColumn("later", "Về sau", RuleColumn.Type.TEXT, List.of()));
            return new RuleTable(
                    table.id(),
                    table.name(),
                    table.hitPolicy(),
                    table.inputs(),
                    outputs,
                    table.rows().stream()
                            .map(row -> new RuleRow(
                                    row.id(),
                                    row.description(),
                                    row.tests(),
                                    Stream.concat(row.values().stream(), Stream.of("\"x\""))
                                            .collect(Collectors.toList())))
                            .toList());
        }
        return table;
    }
}
