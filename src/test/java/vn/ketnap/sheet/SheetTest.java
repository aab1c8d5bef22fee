package vn.ketnap.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void aSheetReadsBackAndATextNeverBecomesAFormula() throws IOException {
        String formula = "=HYPERLINK(\"http://example.org\";\"Nguyễn Văn Á\")";
        byte[] content =
                Sheet.workbook(new Sheet("Thời hạn", List.of("Quá hạn"), List.of("Họ và tên", "Hạn", "Số ngày"))
                        .add(formula, LocalDate.of(2026, 2, 3), -4L)
                        .add("+84 912", null, 0L));

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            Cell name = rows.get(2).getCell(0);
            assertThat(name.getType()).isEqualTo(CellType.STRING);
            assertThat(name.getFormula()).isNull();
            assertThat(name.getText()).isEqualTo(formula);
            assertThat(rows.get(2).getCell(1).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 2, 3));
            assertThat(rows.get(2).getCell(2).asNumber()).isEqualByComparingTo("-4");
            assertThat(rows.get(3).getCell(0).getType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void itPrintsOnWholePagesWithPercentsAndDatesAsSuch() throws IOException {
        byte[] content = Sheet.workbook(
                new Sheet("Kết quả", List.of("Năm 2026"), List.of("Đơn vị", "Tỷ lệ", "Ngày", "Tuổi", "Số người"))
                        .add(
                                "Chi bộ",
                                new Sheet.Percent(new BigDecimal("12.5")),
                                LocalDate.of(2026, 2, 3),
                                new BigDecimal("24.5"),
                                1200));

        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            Row row = workbook.getFirstSheet().read().get(2);
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("0.125");
            assertThat(row.stream().skip(1).map(Cell::getDataFormatString))
                    .containsExactly("0.00%", "dd/mm/yyyy", "#,##0.0#", "#,##0");
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            String sheet = part(zip, "xl/worksheets/sheet1.xml");
            assertThat(sheet)
                    .contains(
                            "fitToPage=\"true\"",
                            "fitToWidth=\"1\"",
                            "fitToHeight=\"0\"",
                            "paperSize=\"9\"",
                            "ySplit=\"2\"");
            assertThat(part(zip, "xl/workbook.xml")).contains("_xlnm.Print_Titles", "$2:$2");
        }
    }

    private static String part(ZipFile zip, String name) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
