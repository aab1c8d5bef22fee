package vn.ketnap.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.sheet.RawBook.formula;
import static vn.ketnap.sheet.RawBook.number;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.sheet.RawBook;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.Sheet;
import vn.ketnap.sheet.SourceFile;

@KetNapTest
@Transactional
class TargetImportTest {

    private static final String MANAGER = "manager.cs01";
    private static final String HEADER =
            "Mã đơn vị;Kỳ;Công nhận cảm tình Đảng;Hoàn thành lớp nhận thức;Kết nạp đảng viên;Công nhận chính thức;Biên chế\n";

    private static final String WHOLE = "Cần ghi một số nguyên không âm.";

    @Autowired
    TargetImport imports;

    @Autowired
    Targets targets;

    @Test
    void aCsvFileIsEnteredAndTheLastEntryCounts() {
        assertThat(imports.enter(csv(HEADER + "CS01;2026;20;;6;;1.200\nCB0001;2026;;;3;;\n"), MANAGER))
                .isEqualTo(new TargetImport.Outcome(2, List.of(), List.of()));
        assertThat(imports.enter(csv(HEADER + "CB0001;2026;;;4;1;\n"), MANAGER).entered())
                .isEqualTo(1);

        ReportPeriod year = ReportPeriod.of("2026");
        assertThat(targets.of(List.of("CS01", "CB0001", "CB0002"), year))
                .containsOnly(
                        Map.entry(
                                "CS01", new Target("CS01", year, Map.of(Goal.RECOGNISED, 20, Goal.ADMITTED, 6), 1200)),
                        Map.entry(
                                "CB0001",
                                new Target("CB0001", year, Map.of(Goal.ADMITTED, 4, Goal.CONFIRMED, 1), null)));
    }

    @Test
    void aWorkbookIsEntered() {
        byte[] workbook = Sheet.workbook(new Sheet(
                        "Chỉ tiêu",
                        List.of(),
                        List.of(
                                TargetColumn.UNIT.label(),
                                "Tên đơn vị",
                                TargetColumn.PERIOD.label(),
                                Goal.ADMITTED.label()))
                .add("CS01", "Đảng bộ", "2026-Q1", 2));
        assertThat(imports.enter(new SourceFile("chi-tieu.xlsx", workbook), MANAGER)
                        .entered())
                .isEqualTo(1);
        ReportPeriod quarter = ReportPeriod.of("2026-Q1");
        assertThat(targets.of(List.of("CS01"), quarter).get("CS01").goals()).isEqualTo(Map.of(Goal.ADMITTED, 2));
    }

    @Test
    void aFractionIsNoWholeNumberAndAWholeOneMayBeWrittenWithNought() {
        assertThat(cell(12.5)).extracting(RowError::value, RowError::reason).containsExactly(tuple("12,5", WHOLE));
        assertThat(cell("12.5")).extracting(RowError::value).containsExactly("12.5");
        assertThat(cell("12,5")).extracting(RowError::value).containsExactly("12,5");
        assertThat(cell(12.0)).isEmpty();
        ReportPeriod year = ReportPeriod.of("2026");
        assertThat(targets.of(List.of("CS01"), year).get("CS01").goals()).isEqualTo(Map.of(Goal.ADMITTED, 12));
    }

    @Test
    void whatExcelCalculatedCountsByItsValueAndAFractionIsRefused() {
        RawBook book = new RawBook()
                .sheet("Chỉ tiêu")
                .row(
                        "Mã đơn vị",
                        "Tên đơn vị",
                        "Kỳ",
                        "Công nhận cảm tình Đảng",
                        "Hoàn thành lớp nhận thức",
                        "Kết nạp đảng viên",
                        "Công nhận chính thức",
                        "Biên chế")
                .row(
                        "CS01",
                        "",
                        "2026",
                        number("20"),
                        number("12.5"),
                        formula("D2*0.9", "n", "18"),
                        number("10"),
                        number("40"))
                .row(
                        "CB0001",
                        "",
                        "2026",
                        number("1.2"),
                        number("15"),
                        formula("18*1.1", "n", "19.8"),
                        number("10"),
                        number("40"))
                .row(
                        "CB0002",
                        "",
                        "2026",
                        "1.200",
                        number("15"),
                        formula("6*3", "n", "18.000000000000004"),
                        number("10"),
                        "1 200");
        SourceFile file = book.row(
                        "CB0002",
                        "",
                        number("2027"),
                        number("20"),
                        number("15"),
                        number("1.5E+1"),
                        number("10"),
                        number("40"))
                .file("c13.xlsx");

        assertThat(imports.enter(file, MANAGER).errors())
                .extracting(RowError::row, RowError::column, RowError::value, RowError::reason)
                .containsExactly(
                        tuple(2, "Hoàn thành lớp nhận thức", "12,5", WHOLE),
                        tuple(3, "Công nhận cảm tình Đảng", "1,2", WHOLE),
                        tuple(3, "Kết nạp đảng viên", "19,8", WHOLE));

        SourceFile right = new RawBook()
                .sheet("Chỉ tiêu")
                .row("Mã đơn vị", "Kỳ", "Công nhận cảm tình Đảng", "Kết nạp đảng viên", "Biên chế")
                .row("CB0002", number("2026"), "1.200", formula("6*3", "n", "18.000000000000004"), "1 200")
                .row("CS01", "2026", number("1.5E+1"), formula("D2*0.9", "n", "18"), number("40"))
                .file("c13.xlsx");
        assertThat(imports.enter(right, MANAGER)).isEqualTo(new TargetImport.Outcome(2, List.of(), List.of()));
        ReportPeriod year = ReportPeriod.of("2026");
        assertThat(targets.of(List.of("CB0002"), year).get("CB0002"))
                .isEqualTo(new Target("CB0002", year, Map.of(Goal.RECOGNISED, 1200, Goal.ADMITTED, 18), 1200));
        assertThat(targets.of(List.of("CS01"), year).get("CS01").goals())
                .isEqualTo(Map.of(Goal.RECOGNISED, 15, Goal.ADMITTED, 18));
    }

    private List<RowError> cell(Object value) {
        byte[] workbook = Sheet.workbook(new Sheet(
                        "Chỉ tiêu",
                        List.of(),
                        List.of(TargetColumn.UNIT.label(), TargetColumn.PERIOD.label(), Goal.ADMITTED.label()))
                .add("CS01", 2026, value));
        return imports.enter(new SourceFile("chi-tieu.xlsx", workbook), MANAGER).errors();
    }

    @Test
    void everyWrongRowIsNamedAndNothingIsStored() {
        TargetImport.Outcome outcome = imports.enter(
                csv(HEADER
                        + "CS01;2026;1;;;;\n"
                        + "CS99;2026;1;;;;\n"
                        + "CS02;2026;1;;;;\n"
                        + "CB0001;năm nay;1;;;;\n"
                        + "CB0002;2026;nhiều;;-1;;\n"
                        + "CS01;2026;2;;;;\n"),
                MANAGER);

        assertThat(outcome.entered()).isZero();
        assertThat(outcome.errors())
                .extracting(RowError::row, RowError::column, RowError::value)
                .containsExactly(
                        tuple(3, "Mã đơn vị", "CS99"),
                        tuple(4, "Mã đơn vị", "CS02"),
                        tuple(5, "Kỳ", "năm nay"),
                        tuple(6, "Công nhận cảm tình Đảng", "nhiều"),
                        tuple(6, "Kết nạp đảng viên", "-1"),
                        tuple(7, "Mã đơn vị", "CS01"));
        assertThat(targets.of(List.of("CS01"), ReportPeriod.of("2026"))).isEmpty();
    }

    @Test
    void aFileThatIsNoTableIsRefused() {
        assertThat(imports.enter(new SourceFile("anh.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9}), MANAGER)
                        .errors())
                .hasSize(1);
        assertThat(imports.enter(csv(""), MANAGER).errors()).hasSize(1);
    }

    private static SourceFile csv(String text) {
        return new SourceFile("chi-tieu.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
