package vn.ketnap.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.ketnap.sheet.SourceFile;

/** Builds the files of an import: sheets of rows, the first row of a sheet being its headers. */
public final class Workbooks {

    public static final String UNITS = "Đơn vị";
    public static final String OFFICERS = "Cán bộ";
    public static final String MEMBERS = "Đảng viên";

    public static final Object[] UNIT_HEADERS = {
        "Mã đơn vị",
        "Tên đơn vị",
        "Cấp",
        "Mã cấp trên",
        "Loại hình",
        "Từ ngày",
        "Đến ngày",
        "Được ủy quyền kết nạp",
        "Ủy quyền từ ngày",
        "Được giao quyền cấp trên cơ sở",
        "Trực thuộc tỉnh ủy",
        "Có tổ chức Đoàn",
        "Có công đoàn",
        "Ủy quyền đến ngày",
        "Mã đơn vị kế thừa"
    };
    public static final Object[] OFFICER_HEADERS = {
        "Tên đăng nhập", "Họ và tên", "Thư điện tử", "Vai trò", "Mã đơn vị", "Từ ngày", "Đến ngày"
    };
    public static final Object[] MEMBER_HEADERS = {
        "Mã đảng viên",
        "Họ và tên",
        "Ngày sinh",
        "Mã chi bộ",
        "Ngày vào Đảng",
        "Ngày chính thức",
        "Về đảng bộ cơ sở từ ngày",
        "Tình trạng",
        "Tên đăng nhập"
    };

    private final Map<String, List<Object[]>> sheets = new LinkedHashMap<>();

    private Workbooks() {}

    /** An organisation with a unit of every kind below one provincial committee. */
    public static Workbooks sample() {
        return empty().unit("TU", "Tỉnh ủy", "Cấp tỉnh", "")
                .unit("DU01", "Đảng ủy phường An Bình", "Cấp trên trực tiếp cơ sở", "TU")
                .unit("CS01", "Đảng bộ Trường Cao đẳng Y", "Đảng bộ cơ sở", "DU01")
                .unit("BP01", "Đảng bộ bộ phận Khoa Dược", "Đảng bộ bộ phận", "CS01")
                .unit("CB0001", "Chi bộ Dược lý", "Chi bộ", "BP01", "", "01/01/2020", "", "", "", "", "", "x", "x")
                .unit("CB0002", "Chi bộ Hành chính", "Chi bộ", "CS01")
                .unit("CB0003", "Chi bộ khu phố 3", "Chi bộ", "DU01", "Thôn, tổ dân phố", "01/01/2020")
                .unit("CS02", "Đảng bộ Sở Xây dựng", "Đảng bộ cơ sở", "TU", "", "01/01/2020", "", "", "", "", "x")
                .unit("CB0004", "Chi bộ Văn phòng Sở", "Chi bộ", "CS02")
                .unit("CS03", "Đảng bộ Công ty Nước", "Đảng bộ cơ sở", "DU01", "", "01/01/2020", "", "x", "01/06/2026")
                .unit("CB0005", "Chi bộ Xưởng 1", "Chi bộ", "CS03")
                .unit("CS04", "Đảng bộ Quân sự", "Đảng bộ cơ sở", "DU01", "Lực lượng vũ trang", "01/01/2020")
                .unit("CB0006", "Chi bộ Tham mưu", "Chi bộ", "CS04")
                .unit("CS05", "Đảng bộ Bệnh viện", "Đảng bộ cơ sở", "DU01", "", "01/01/2020", "", "", "", "x")
                .unit("CB0007", "Chi bộ Khoa Nội", "Chi bộ", "CS05")
                .officer("lan.nt", "Nguyễn Thị Lan", "lan@vidu.example", "Bí thư chi bộ", "CB0001")
                .officer("binh.tv", "Trần Văn Bình", "binh@vidu.example", "cell-secretary", "CB0002")
                .officer("lan.nt", "Nguyễn Thị Lan", "lan@vidu.example", "Đảng viên giúp đỡ", "CB0001")
                .member("DV0001", "Nguyễn Thị Lan", "CB0001", "03/02/2010", "03/02/2011", "lan.nt")
                .member("DV0002", "Lê Văn Cường", "CB0001", "19/05/2025", "", "")
                .member("DV0003", "Phạm Thị Dung", "CB0001", "02/09/2015", "02/09/2016", "");
    }

    public static Workbooks empty() {
        Workbooks workbook = new Workbooks();
        workbook.row(UNITS, UNIT_HEADERS);
        workbook.row(OFFICERS, OFFICER_HEADERS);
        workbook.row(MEMBERS, MEMBER_HEADERS);
        return workbook;
    }

    /** A workbook without any sheet. */
    public static Workbooks blank() {
        return new Workbooks();
    }

    public Workbooks unit(String code, String name, String type, String parent, Object... others) {
        Object[] rest = others.length == 0 ? new Object[] {"", "01/01/2020"} : others;
        return row(UNITS, join(new Object[] {code, name, type, parent}, rest));
    }

    public Workbooks officer(String login, String name, String email, String role, String unit, Object... period) {
        Object[] rest = period.length == 0 ? new Object[] {"01/01/2024"} : period;
        return row(OFFICERS, join(new Object[] {login, name, email, role, unit}, rest));
    }

    public Workbooks member(String code, String name, String cell, Object party, Object official, String login) {
        return row(MEMBERS, code, name, "20/11/1985", cell, party, official, "", "", login);
    }

    public Workbooks row(String sheet, Object... cells) {
        sheets.computeIfAbsent(sheet, name -> new ArrayList<>()).add(cells);
        return this;
    }

    public List<SourceFile> xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).length; c++) {
                        write(sheet, r, c, rows.get(r)[c]);
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(new SourceFile("co-cau.xlsx", bytes.toByteArray()));
    }

    public List<SourceFile> csv(String delimiter, String mark) {
        return sheets.entrySet().stream()
                .map(sheet -> new SourceFile(
                        sheet.getKey() + ".csv",
                        (mark
                                        + String.join(
                                                "\r\n",
                                                sheet.getValue().stream()
                                                        .map(row -> csvLine(row, delimiter))
                                                        .toList()))
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static String csvLine(Object[] row, String delimiter) {
        return String.join(
                delimiter,
                List.of(row).stream()
                        .map(cell -> "\"" + cell.toString().replace("\"", "\"\"") + "\"")
                        .toList());
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("dd/MM/yyyy").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (!"".equals(cell)) {
            sheet.value(row, column, cell.toString());
        }
    }

    private static Object[] join(Object[] first, Object[] rest) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(rest));
        return all.toArray();
    }
}
