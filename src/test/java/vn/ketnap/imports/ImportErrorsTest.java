package vn.ketnap.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.organization.RegisterTest;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;

/** Every way in which a row can be wrong is reported with its row, its column and a reason. */
@RegisterTest
class ImportErrorsTest {

    @Autowired
    OrganizationImport organizationImport;

    @ParameterizedTest(name = "{0}")
    @MethodSource("badRows")
    void isReported(String name, Workbooks workbook, String sheet, int row, String column, String reason) {
        assertThat(organizationImport.check(workbook.xlsx()).errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.sheet()).isEqualTo(sheet);
                    assertThat(error.row()).isEqualTo(row);
                    assertThat(error.column()).isEqualTo(column);
                    assertThat(error.reason()).contains(reason);
                });
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                unit("unknown parent", "Mã cấp trên", "Không có đơn vị", "CB0100", "Chi bộ A", "Chi bộ", "XX"),
                unit("missing parent", "Mã cấp trên", "phải có cấp trên", "CB0100", "Chi bộ A", "Chi bộ", ""),
                unit("duplicate code", "Mã đơn vị", "đã có ở dòng 6", "CB0001", "Chi bộ A", "Chi bộ", "CS01"),
                unit("code with spaces", "Mã đơn vị", "Mã chỉ gồm", "CB 01", "Chi bộ A", "Chi bộ", "CS01"),
                unit("no name", "Tên đơn vị", "Chưa điền", "CB0100", "", "Chi bộ", "CS01"),
                unit("unknown type", "Cấp", "Không có trong danh mục", "CB0100", "Chi bộ A", "Tổ đảng", "CS01"),
                unit(
                        "cell below cell",
                        "Mã cấp trên",
                        "không thể trực thuộc chi bộ",
                        "CB0100",
                        "A",
                        "Chi bộ",
                        "CB0001"),
                unit(
                        "section below superior",
                        "Mã cấp trên",
                        "không thể trực thuộc",
                        "BP9",
                        "A",
                        "Đảng bộ bộ phận",
                        "DU01"),
                ending("successor of a unit that goes on", "phải ghi ngày kết thúc", "", "CB0001"),
                ending("unknown successor", "Không có đơn vị kế thừa", "31/12/2026", "XX"),
                ending("successor of itself", "Không có đơn vị kế thừa", "31/12/2026", "CB0100"),
                ending("successor of another level", "phải cùng cấp", "31/12/2026", "CS01"),
                ending("successor that does not work yet", "chưa hoạt động", "31/12/2018", "CB0001"),
                unit("bad date", "Từ ngày", "Ngày không hợp lệ", "CB0100", "A", "Chi bộ", "CS01", "", "31/02/2026"),
                unit("ISO date", "Từ ngày", "Ngày không hợp lệ", "CB0100", "A", "Chi bộ", "CS01", "", "2026-01-31"),
                unit(
                        "ends early",
                        "Đến ngày",
                        "trước ngày bắt đầu",
                        "CB0100",
                        "A",
                        "Chi bộ",
                        "CS01",
                        "",
                        "02/01/2026",
                        "01/01/2026"),
                unit(
                        "bad flag",
                        "Được ủy quyền kết nạp",
                        "Chỉ ghi",
                        "CS9",
                        "A",
                        "Đảng bộ cơ sở",
                        "DU01",
                        "",
                        "01/01/2026",
                        "",
                        "có thể"),
                unit(
                        "authorized cell",
                        "Được ủy quyền kết nạp",
                        "Chỉ đảng bộ cơ sở",
                        "CB0100",
                        "A",
                        "Chi bộ",
                        "CS01",
                        "",
                        "01/01/2026",
                        "",
                        "x"),
                unit(
                        "authorized date alone",
                        "Ủy quyền từ ngày",
                        "chưa đánh dấu",
                        "CS9",
                        "A",
                        "Đảng bộ cơ sở",
                        "DU01",
                        "",
                        "01/01/2026",
                        "",
                        "",
                        "01/01/2026"),
                unit(
                        "authorisation that ended before it began",
                        "Ủy quyền đến ngày",
                        "Ngày kết thúc trước ngày bắt đầu",
                        "CS9",
                        "A",
                        "Đảng bộ cơ sở",
                        "DU01",
                        "",
                        "01/01/2020",
                        "",
                        "x",
                        "01/01/2026",
                        "",
                        "",
                        "",
                        "",
                        "31/12/2025"),
                unit(
                        "last day of an authorisation alone",
                        "Ủy quyền đến ngày",
                        "giữ dấu",
                        "CS9",
                        "A",
                        "Đảng bộ cơ sở",
                        "DU01",
                        "",
                        "01/01/2026",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "31/12/2025"),
                officer(
                        "unknown role",
                        "Vai trò",
                        "Không có trong danh mục",
                        "a.b",
                        "A B",
                        "a@b.vn",
                        "Thủ quỹ",
                        "CB0001"),
                officer("bad mail", "Thư điện tử", "không hợp lệ", "a.b", "A B", "a@b", "manager", "CB0001"),
                officer(
                        "two mails in one",
                        "Thư điện tử",
                        "không hợp lệ",
                        "a.b",
                        "A B",
                        "a@b.vn,c@d.vn",
                        "manager",
                        "CB0001"),
                officer("bad login", "Tên đăng nhập", "chữ thường", "Lân", "A B", "a@b.vn", "manager", "CB0001"),
                officer("unknown unit", "Mã đơn vị", "Không có đơn vị", "a.b", "A B", "a@b.vn", "manager", "XX"),
                officer(
                        "role at wrong level",
                        "Vai trò",
                        "Chi bộ không có vai trò này",
                        "a.b",
                        "A B",
                        "a@b.vn",
                        "organization-board",
                        "CB0001"),
                officer(
                        "ends early",
                        "Đến ngày",
                        "trước ngày bắt đầu",
                        "a.b",
                        "A B",
                        "a@b.vn",
                        "manager",
                        "TU",
                        "02/01/2026",
                        "01/01/2026"),
                officer(
                        "role twice",
                        "Vai trò",
                        "ở dòng 2",
                        "lan.nt",
                        "Nguyễn Thị Lan",
                        "lan@vidu.example",
                        "cell-secretary",
                        "CB0001"),
                officer(
                        "two names",
                        "Họ và tên",
                        "Nguyễn Thị Lan",
                        "lan.nt",
                        "Lan",
                        "lan@vidu.example",
                        "manager",
                        "TU"),
                officer(
                        "two addresses",
                        "Thư điện tử",
                        "lan@vidu.example",
                        "lan.nt",
                        "Nguyễn Thị Lan",
                        "x@vidu.example",
                        "manager",
                        "TU"),
                member(
                        "official before party",
                        "Ngày chính thức",
                        "trước ngày vào Đảng",
                        "CB0001",
                        "03/02/2010",
                        "02/02/2010",
                        ""),
                member("not a cell", "Mã chi bộ", "không phải là chi bộ", "CS01", "03/02/2010", "", ""),
                member("unknown cell", "Mã chi bộ", "Không có đơn vị", "XX", "03/02/2010", "", ""),
                member("party before birth", "Ngày vào Đảng", "ngày sinh", "CB0001", "03/02/1980", "", ""),
                member("future", "Ngày vào Đảng", "chưa đến", "CB0001", "02/07/2026", "", ""),
                member("unknown login", "Tên đăng nhập", "trang Cán bộ", "CB0001", "03/02/2010", "", "ai.do"),
                member("login of another", "Tên đăng nhập", "đảng viên DV0001", "CB0001", "03/02/2010", "", "lan.nt"),
                Arguments.of(
                        "duplicate member",
                        Workbooks.sample().member("DV0001", "Ai Đó", "CB0001", "03/02/2010", "", ""),
                        "Đảng viên",
                        5,
                        "Mã đảng viên",
                        "đã có ở dòng 2"),
                Arguments.of(
                        "unknown column",
                        Workbooks.blank()
                                .row(
                                        "Cán bộ",
                                        Workbooks.OFFICER_HEADERS[0],
                                        "Họ và tên",
                                        "Email",
                                        "Vai trò",
                                        "Mã đơn vị",
                                        "Từ ngày",
                                        "Số nhà"),
                        "Cán bộ",
                        0,
                        "Số nhà",
                        "Không nhận ra"),
                Arguments.of(
                        "missing column",
                        Workbooks.blank()
                                .row("Cán bộ", "Tên đăng nhập", "Họ và tên", "Vai trò", "Mã đơn vị", "Từ ngày"),
                        "Cán bộ",
                        0,
                        "Thư điện tử",
                        "Thiếu cột"),
                Arguments.of(
                        "no known sheet",
                        Workbooks.blank().row("Trang 1", "Mã"),
                        "co-cau.xlsx",
                        0,
                        "",
                        "Không có trang"));
    }

    @Test
    void aCycleNamesItsUnits() {
        List<RowError> errors = organizationImport
                .check(Workbooks.empty()
                        .unit("A", "A", "Đảng bộ cơ sở", "B")
                        .unit("B", "B", "Đảng bộ cơ sở", "A")
                        .xlsx())
                .errors();

        assertThat(errors)
                .extracting(RowError::reason)
                .containsExactly("Cấp trên tạo thành vòng: A → B → A.", "Cấp trên tạo thành vòng: B → A → B.");
    }

    @Test
    void errorsComeInTheOrderOfSheetsAndRows() {
        List<RowError> errors = organizationImport
                .check(Workbooks.sample()
                        .unit("CB0100", "A", "Chi bộ", "XX")
                        .unit("CB0101", "A", "Chi bộ", "YY")
                        .officer("a.b", "A B", "khong-phai", "manager", "TU")
                        .member("DV9", "A", "TU", "03/02/2010", "", "")
                        .xlsx())
                .errors();

        assertThat(errors)
                .extracting(error -> error.sheet() + " " + error.row())
                .containsExactly("Đơn vị 17", "Đơn vị 18", "Cán bộ 5", "Đảng viên 5");
    }

    private static Arguments ending(String name, String reason, String to, String successor) {
        return unit(
                name,
                "Mã đơn vị kế thừa",
                reason,
                "CB0100",
                "Chi bộ A",
                "Chi bộ",
                "CS01",
                "",
                "01/01/2015",
                to,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                successor);
    }

    @Test
    void unitsThatSucceedEachOtherInARingAreRefused() {
        List<RowError> errors = organizationImport
                .check(Workbooks.sample()
                        .unit(
                                "CB0101",
                                "A",
                                "Chi bộ",
                                "CS01",
                                "",
                                "01/01/2020",
                                "31/12/2026",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "CB0102")
                        .unit(
                                "CB0102",
                                "B",
                                "Chi bộ",
                                "CS01",
                                "",
                                "01/01/2020",
                                "31/12/2026",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "CB0101")
                        .xlsx())
                .errors();

        assertThat(errors)
                .extracting(RowError::reason)
                .containsOnly("Các đơn vị kế thừa nhau tạo thành vòng.")
                .hasSize(2);
    }

    @Test
    void aUnitInUseKeepsItsLevel() {
        organizationImport.apply(Workbooks.sample().xlsx());

        List<RowError> errors = organizationImport
                .check(Workbooks.empty()
                        .unit("CS01", "Đảng bộ", "Chi bộ", "DU01")
                        .xlsx())
                .errors();

        assertThat(errors).extracting(RowError::reason).first().asString().contains("không đổi cấp được");
    }

    @Test
    void aCodeThatDiffersFromAnotherOnlyInCaseIsRefused() {
        organizationImport.apply(Workbooks.sample().xlsx());

        assertThat(organizationImport
                        .check(Workbooks.empty()
                                .unit("cb0001", "A", "Chi bộ", "CS01")
                                .xlsx())
                        .errors())
                .extracting(RowError::reason)
                .containsExactly("Mã đơn vị chỉ khác chữ hoa, chữ thường với một mã đã có.");
    }

    @Test
    void filesOfAnotherKindAreRefused() {
        assertThat(reasons(new SourceFile("co-cau.pdf", "%PDF".getBytes(StandardCharsets.US_ASCII))))
                .containsExactly("Chỉ nhận tệp Excel (.xlsx) hoặc CSV.");
        assertThat(reasons(new SourceFile("don-vi.csv", "Mã đơn vị".getBytes(StandardCharsets.UTF_16))))
                .containsExactly("Tệp CSV phải được lưu theo bảng mã UTF-8.");
        assertThat(reasons(new SourceFile("khac.csv", new byte[0])))
                .containsExactly("Tên tệp CSV phải bắt đầu bằng don-vi, can-bo hoặc dang-vien.");
        byte[] whole = Workbooks.sample().xlsx().get(0).content();
        byte[] torn = Arrays.copyOf(whole, whole.length / 2);
        assertThat(reasons(new SourceFile("co-cau.xlsx", torn)))
                .containsExactly("Không đọc được tệp, tệp có thể bị hỏng.");
        assertThat(reasons()).containsExactly("Chưa chọn tệp nào.");
    }

    @Test
    void aWorkbookThatUnpacksWithoutEndIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i <= 200; i++) {
                zip.write(new byte[1_000_000]);
            }
        }

        assertThat(reasons(new SourceFile("co-cau.xlsx", bomb.toByteArray())))
                .containsExactly("Không đọc được tệp, tệp có thể bị hỏng.");
    }

    @Test
    void excelDatesNumbersAndCarelessHeadersAreUnderstood() {
        Workbooks workbook = Workbooks.blank()
                .row("ĐƠN VỊ", "ten don vi", "STT", "MÃ ĐƠN VỊ ", "Từ  ngày", "cấp", "mã cấp trên")
                .row("ĐƠN VỊ", "Đảng ủy phường", 1, 12, LocalDate.of(2020, 1, 1), "SUPERIOR", "")
                .row("ĐƠN VỊ", "", "", "", "", "", "")
                .row("ĐƠN VỊ", "Chi bộ 1", 2, "12.1", "1/1/2020", "chi bo", 12);

        ImportReport report = organizationImport.check(workbook.xlsx());

        assertThat(report.errors()).isEmpty();
        assertThat(report.added()).isEqualTo(2);
    }

    private List<String> reasons(SourceFile... files) {
        return organizationImport.check(List.of(files)).errors().stream()
                .map(RowError::reason)
                .toList();
    }

    private static Arguments unit(
            String name,
            String column,
            String reason,
            String code,
            String unit,
            String type,
            String parent,
            Object... more) {
        return Arguments.of(
                name, Workbooks.sample().unit(code, unit, type, parent, more), "Đơn vị", 17, column, reason);
    }

    private static Arguments officer(
            String name,
            String column,
            String reason,
            String login,
            String full,
            String mail,
            String role,
            String unit,
            Object... period) {
        return Arguments.of(
                name, Workbooks.sample().officer(login, full, mail, role, unit, period), "Cán bộ", 5, column, reason);
    }

    private static Arguments member(
            String name, String column, String reason, String cell, String party, String official, String login) {
        return Arguments.of(
                name,
                Workbooks.sample().member("DV0100", "Ai Đó", cell, party, official, login),
                "Đảng viên",
                5,
                column,
                reason);
    }
}
