package vn.ketnap.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.engine.rules.RulesInForce;
import vn.ketnap.it.CaseRun;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.regulation.RegulationVersion;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.report.Territories;
import vn.ketnap.report.casefile.CaseOverview;
import vn.ketnap.report.casefile.CaseOverviews;
import vn.ketnap.target.Goal;
import vn.ketnap.target.Measure;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.target.TargetReport;
import vn.ketnap.target.TargetReports;

/** Pages made on the server: papers of an office and the rules in force. */
@KetNapTest
class PrintedPagesTest {

    /** Constants, ids of steps and limits, expressions and places to fill in; KNĐ, HSĐV and NQ/CB are signs of papers. */
    private static final Pattern CODE = Pattern.compile(
            "\\b[A-Z]+_[A-Z_]+\\b|\\b[a-z]+[A-Z][a-zA-Z]+\\b|(?<![\\p{L}/-])[A-Z]{4,}(?![\\p{L}/-])|\\bT\\d\\d|\\{\\{|[<>]|\\.\\.|\"");

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    CaseRun run;

    @Autowired
    CaseOverviews overviews;

    @Autowired
    Territories territories;

    @Autowired
    TargetReports reports;

    @Autowired
    RulesInForce tables;

    @Autowired
    Regulations regulations;

    @Autowired
    BusinessClock clock;

    @Test
    void aCaseIsPrintedWithItsVotesAndPapers() {
        String number = run.nominate(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 9, 1), Map.of());
        run.upTo(number, "reviewSympathizer");
        CaseOverview file = overviews.of("manager.cs01", number).orElseThrow();

        String page = printed("case-file", Map.of("file", file, "today", clock.today(), "place", "An Hải"));

        assertThat(page)
                .contains(
                        "ĐẢNG CỘNG SẢN VIỆT NAM",
                        "An Hải, " + day(),
                        number,
                        file.person().fullName(),
                        file.votes().get(0).summary() + ": đạt",
                        "NGƯỜI DUYỆT")
                .doesNotContain("null");
        assertThat(printed("case-file", Map.of("file", file, "today", clock.today(), "place", "")))
                .contains("...., " + day());
    }

    @Test
    void targetsArePrintedWithHeadingAndCommas() {
        TargetReport report = reports.of(territories.of("manager.cs01", null), ReportPeriod.of("2026"));

        String page = printed(
                "target-report",
                Map.of(
                        "report",
                        report,
                        "rows",
                        List.of(report.total()),
                        "goals",
                        Goal.values(),
                        "measures",
                        Measure.values(),
                        "place",
                        "An Hải"));

        assertThat(page)
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "An Hải, " + day(), "DUYỆT BIỂU")
                .contains(Stream.of(Measure.values())
                        .map(measure -> "<th>" + measure.label() + "</th>")
                        .toList())
                .doesNotContainPattern("\\d\\.\\d+ ?%");
    }

    @Test
    void theRulesInForceAreShownWithArticleAndCertainty() {
        RegulationVersion version = regulations.versionOn(clock.today());
        List<RulesInForce.Table> all = tables.under(version.id());

        String page = printed("rules", Map.of("version", version, "today", clock.today(), "tables", all));

        assertThat(all).hasSizeGreaterThan(20);
        assertThat(all).flatExtracting(RulesInForce.Table::rows).anyMatch(RulesInForce.Row::assumed);
        assertThat(all).allSatisfy(table -> assertThat(table.rows())
                .allSatisfy(row -> assertThat(row.cells()).hasSameSizeAs(table.columns())));
        assertThat(all)
                .filteredOn(table -> !table.id().equals("regulationVersion"))
                .flatExtracting(RulesInForce.Table::rows)
                .allSatisfy(
                        row -> assertThat(((RulesInForce.Row) row).cells()).noneMatch(cell -> cell.contains("R2021")));
        assertThat(page)
                .contains("Tuổi đời khi xét kết nạp", version.name(), "giả định của phần mềm", "class=\"assumed\"");
    }

    @Test
    void everyCellOfTheRulesIsInWords() {
        for (String version : List.of("R2021", "R2025A", "R2025B", "R2026A", "R2026B")) {
            assertThat(tables.under(version)).allSatisfy(table -> {
                assertThat(table.columns()).doesNotHaveDuplicates().allMatch(column -> !column.contains("BLOCK"));
                assertThat(table.rows()).allSatisfy(row -> assertThat(row.cells())
                        .noneMatch(cell -> CODE.matcher(cell).find()));
            });
        }
        assertThat(row("citizenNumber", 0).cells()).containsSubsequence("Nam", "từ 1900 đến 1999");
        assertThat(row("timeLimits", 0).cells()).contains("còn 5 ngày làm việc");
        assertThat(row("timeLimits", 1).cells()).anyMatch(cell -> cell.contains("còn 6 tháng; còn 3 tháng"));
    }

    private RulesInForce.Row row(String table, int number) {
        return tables.under("R2026B").stream()
                .filter(each -> each.id().equals(table))
                .findFirst()
                .orElseThrow()
                .rows()
                .get(number);
    }

    private String day() {
        return clock.today().format(DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy"));
    }

    private String printed(String template, Map<String, Object> values) {
        return templates.process(template, new Context(Locale.forLanguageTag("vi"), values));
    }
}
