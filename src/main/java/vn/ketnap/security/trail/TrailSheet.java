package vn.ketnap.security.trail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lines of the trail as a spreadsheet. Every cell is stored as text, so that none is taken for a formula. */
public final class TrailSheet {

    private static final List<String> HEADS = List.of(
            "Dòng",
            "Thời gian",
            "Tên đăng nhập",
            "Cán bộ",
            "Hồ sơ, lớp",
            "Quần chúng, đảng viên",
            "Việc",
            "Phần dữ liệu",
            "Bước",
            "Kết quả",
            "Từ địa chỉ");

    private TrailSheet() {}

    /** An .xlsx file. */
    public static byte[] of(List<TrailView.Row> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "KetNap", "1.0")) {
            Worksheet sheet = book.newWorksheet("Nhật ký");
            write(sheet, 0, HEADS);
            sheet.range(0, 0, 0, HEADS.size() - 1).style().bold().set();
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, cells(rows.get(i)));
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> cells(TrailView.Row row) {
        return Arrays.asList(
                Long.toString(row.number()),
                row.time(),
                row.login(),
                row.officer(),
                row.subject(),
                row.person(),
                row.operation(),
                row.fields(),
                row.purpose(),
                row.result(),
                row.address());
    }

    private static void write(Worksheet sheet, int line, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) != null) {
                sheet.value(line, column, cells.get(column));
            }
        }
    }
}
