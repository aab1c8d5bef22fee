package vn.ketnap.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
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
}
