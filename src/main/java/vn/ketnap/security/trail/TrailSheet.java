package vn.ketnap.security.trail;

import java.util.List;
import vn.ketnap.sheet.Sheet;

/** Lines of the trail as a workbook. */
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
            "Số lần",
            "Kết quả",
            "Từ địa chỉ");

    private TrailSheet() {}

    /** An .xlsx file. */
    public static byte[] of(List<TrailView.Row> rows) {
        Sheet sheet = new Sheet("Nhật ký", List.of(), HEADS);
        rows.forEach(row -> sheet.add(
                row.number(),
                row.time(),
                row.login(),
                row.officer(),
                row.subject(),
                row.person(),
                row.operation(),
                row.fields(),
                row.purpose(),
                Integer.toString(row.times()),
                row.result(),
                row.address()));
        return Sheet.workbook(sheet);
    }
}
