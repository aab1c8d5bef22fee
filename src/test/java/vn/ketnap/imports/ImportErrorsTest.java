package vn.ketnap.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.organization.RegisterTest;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;

/** Every way in which a row can be wrong is reported with its row, its column and a reason. */
@RegisterTest
class ImportErrorsTest {

    @Autowired
    OrganizationImport organizationImport;

    private static final Map<String, Map<String, String>> RIGHT = Map.of(
            Workbooks.UNITS,
            Map.of(
                    "Mã đơn vị",
                    "CB0100",
                    "Tên đơn vị",
                    "A",
                    "Cấp",
                    "Chi bộ",
                    "Mã cấp trên",
                    "CS01",
                    "Từ ngày",
                    "01/01/2015"),
            Workbooks.OFFICERS,
            Map.of(
                    "Tên đăng nhập",
                    "a.b",
                    "Họ và tên",
                    "A B",
                    "Thư điện tử",
                    "a@b.vn",
                    "Vai trò",
                    "manager",
                    "Mã đơn vị",
                    "TU",
                    "Từ ngày",
                    "01/01/2024"),
            Workbooks.MEMBERS,
            Map.of(
                    "Mã đảng viên",
                    "DV0100",
                    "Họ và tên",
                    "Ai Đó",
                    "Ngày sinh",
                    "20/11/1985",
                    "Mã chi bộ",
                    "CB0001",
                    "Ngày vào Đảng",
                    "03/02/2010"));

    /** One row that is right but for these cells is refused once, in this column. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Đơn vị    | Mã cấp trên=XX                                                   | Mã cấp trên           | Không có đơn vị
            Đơn vị    | Mã cấp trên=                                                     | Mã cấp trên           | phải có cấp trên
            Đơn vị    | Mã đơn vị=CB0001                                                 | Mã đơn vị             | đã có ở dòng 6
            Đơn vị    | Mã đơn vị=CB 01                                                  | Mã đơn vị             | Mã chỉ gồm
            Đơn vị    | Tên đơn vị=                                                      | Tên đơn vị            | Chưa điền
            Đơn vị    | Cấp=Tổ đảng                                                      | Cấp                   | Không có trong danh mục
            Đơn vị    | Mã cấp trên=CB0001                                               | Mã cấp trên           | không thể trực thuộc chi bộ
            Đơn vị    | Cấp=Đảng bộ bộ phận, Mã cấp trên=DU01                            | Mã cấp trên           | không thể trực thuộc
            Đơn vị    | Mã đơn vị kế thừa=CB0001                                         | Mã đơn vị kế thừa     | phải ghi ngày kết thúc
            Đơn vị    | Đến ngày=31/12/2026, Mã đơn vị kế thừa=XX                        | Mã đơn vị kế thừa     | Không có đơn vị kế thừa
            Đơn vị    | Đến ngày=31/12/2026, Mã đơn vị kế thừa=CB0100                    | Mã đơn vị kế thừa     | Không có đơn vị kế thừa
            Đơn vị    | Đến ngày=31/12/2026, Mã đơn vị kế thừa=CS01                      | Mã đơn vị kế thừa     | phải cùng cấp
            Đơn vị    | Đến ngày=31/12/2018, Mã đơn vị kế thừa=CB0001                    | Mã đơn vị kế thừa     | chưa hoạt động
            Đơn vị    | Từ ngày=31/02/2026                                               | Từ ngày               | Ngày không hợp lệ
            Đơn vị    | Từ ngày=2026-01-31                                               | Từ ngày               | Ngày không hợp lệ
            Đơn vị    | Từ ngày=02/01/2026, Đến ngày=01/01/2026                          | Đến ngày              | trước ngày bắt đầu
            Đơn vị    | Cấp=Đảng bộ cơ sở, Mã cấp trên=DU01, Được ủy quyền kết nạp=có thể | Được ủy quyền kết nạp | Chỉ ghi
            Đơn vị    | Được ủy quyền kết nạp=x                                          | Được ủy quyền kết nạp | Chỉ đảng bộ cơ sở
            Đơn vị    | Ủy quyền từ ngày=01/01/2026                                      | Ủy quyền từ ngày      | chưa đánh dấu
            Đơn vị    | Ủy quyền đến ngày=31/12/2025                                     | Ủy quyền đến ngày     | giữ dấu
            Đơn vị    | Cấp=Đảng bộ cơ sở, Mã cấp trên=DU01, Được ủy quyền kết nạp=x, Ủy quyền từ ngày=01/01/2026, Ủy quyền đến ngày=31/12/2025 | Ủy quyền đến ngày | Ngày kết thúc trước ngày bắt đầu
            Cán bộ    | Vai trò=Thủ quỹ                                                  | Vai trò               | Không có trong danh mục
            Cán bộ    | Thư điện tử=a@b                                                  | Thư điện tử           | không hợp lệ
            Cán bộ    | Thư điện tử=a@b.vn;c@d.vn                                        | Thư điện tử           | không hợp lệ
            Cán bộ    | Tên đăng nhập=Lân                                                | Tên đăng nhập         | chữ thường
            Cán bộ    | Mã đơn vị=XX                                                     | Mã đơn vị             | Không có đơn vị
            Cán bộ    | Vai trò=organization-board, Mã đơn vị=CB0001                     | Vai trò               | Chi bộ không có vai trò này
            Cán bộ    | Từ ngày=02/01/2026, Đến ngày=01/01/2026                          | Đến ngày              | trước ngày bắt đầu
            Cán bộ    | Tên đăng nhập=lan.nt, Họ và tên=Nguyễn Thị Lan, Thư điện tử=lan@vidu.example, Vai trò=cell-secretary, Mã đơn vị=CB0001 | Vai trò | ở dòng 2
            Cán bộ    | Tên đăng nhập=lan.nt, Họ và tên=Lan, Thư điện tử=lan@vidu.example | Họ và tên            | Nguyễn Thị Lan
            Cán bộ    | Tên đăng nhập=lan.nt, Họ và tên=Nguyễn Thị Lan                   | Thư điện tử           | lan@vidu.example
            Đảng viên | Ngày chính thức=02/02/2010                                       | Ngày chính thức       | trước ngày vào Đảng
            Đảng viên | Mã chi bộ=CS01                                                   | Mã chi bộ             | không phải là chi bộ
            Đảng viên | Mã chi bộ=XX                                                     | Mã chi bộ             | Không có đơn vị
            Đảng viên | Ngày vào Đảng=03/02/1980                                         | Ngày vào Đảng         | ngày sinh
            Đảng viên | Ngày vào Đảng=02/07/2026                                         | Ngày vào Đảng         | chưa đến
            Đảng viên | Tên đăng nhập=ai.do                                              | Tên đăng nhập         | trang Cán bộ
            Đảng viên | Tên đăng nhập=lan.nt                                             | Tên đăng nhập         | đảng viên DV0001
            Đảng viên | Mã đảng viên=DV0001                                              | Mã đảng viên          | đã có ở dòng 2
            Đảng viên | Ngày sinh=1985                                                   | Ngày sinh             | một năm không phải là một ngày
            """)
    void isReported(String sheet, String wrong, String column, String reason) {
        assertThat(organizationImport
                        .check(Workbooks.sample().row(sheet, row(sheet, wrong)).xlsx())
                        .errors())
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.sheet()).isEqualTo(sheet);
                    assertThat(error.row()).isEqualTo(sheet.equals(Workbooks.UNITS) ? 17 : 5);
                    assertThat(error.column()).isEqualTo(column);
                    assertThat(error.reason()).contains(reason);
                });
    }

    /** A row that is right but for the given cells, in the order of the sheet's headers. */
    private static Object[] row(String sheet, String wrong) {
        Map<String, String> cells = new HashMap<>(RIGHT.get(sheet));
        Stream.of(wrong.split(", ")).map(cell -> cell.split("=", 2)).forEach(cell -> cells.put(cell[0], cell[1]));
        Object[] headers =
                switch (sheet) {
                    case Workbooks.UNITS -> Workbooks.UNIT_HEADERS;
                    case Workbooks.OFFICERS -> Workbooks.OFFICER_HEADERS;
                    default -> Workbooks.MEMBER_HEADERS;
                };
        assertThat(headers).containsAll(cells.keySet());
        return Stream.of(headers).map(header -> cells.getOrDefault(header, "")).toArray();
    }

    @Test
    void whatIsWrongWithTheHeaderIsSaidOnceAndHidesNothingElse() {
        List<RowError> errors = organizationImport
                .check(Workbooks.blank()
                        .row("Cán bộ", "Tên đăng nhập", "Họ và tên", "Vai trò", "Mã đơn vị", "Từ ngày", "Số nhà")
                        .row("Cán bộ", "a.b", "A B", "Thủ quỹ", "XX", "01/01/2024", "7")
                        .row("Đảng viên", Workbooks.MEMBER_HEADERS)
                        .row("Đảng viên", row("Đảng viên", "Ngày sinh=1985"))
                        .xlsx())
                .errors();

        assertThat(errors)
                .extracting(RowError::row, RowError::column)
                .containsExactly(
                        tuple(0, "Số nhà"),
                        tuple(0, "Thư điện tử"),
                        tuple(2, "Vai trò"),
                        tuple(2, "Mã đơn vị"),
                        tuple(2, "Ngày sinh"),
                        tuple(2, "Mã chi bộ"));
    }

    @Test
    void allThatIsWrongWithARowIsSaidAtOnce() {
        List<RowError> errors = organizationImport
                .check(Workbooks.sample()
                        .row("Đơn vị", row("Đơn vị", "Cấp=Tổ đảng, Mã cấp trên=XX, Từ ngày=31/02/2026"))
                        .row("Đơn vị", row("Đơn vị", "Mã đơn vị=BP09, Cấp=Đảng bộ bộ phận, Mã cấp trên=XX"))
                        .row(
                                "Đơn vị",
                                row("Đơn vị", "Mã đơn vị=BP10, Cấp=Đảng bộ bộ phận, Mã cấp trên=BP09, Tên đơn vị="))
                        .xlsx())
                .errors();

        assertThat(errors)
                .extracting(RowError::row, RowError::column)
                .containsExactlyInAnyOrder(
                        tuple(17, "Cấp"),
                        tuple(17, "Mã cấp trên"),
                        tuple(17, "Từ ngày"),
                        tuple(18, "Mã cấp trên"),
                        tuple(19, "Tên đơn vị"),
                        tuple(19, "Mã cấp trên"));
    }

    @Test
    void aWorkbookOfOtherSheetsIsRefused() {
        assertThat(organizationImport
                        .check(Workbooks.blank().row("Trang 1", "Mã").xlsx())
                        .errors())
                .extracting(RowError::sheet, RowError::reason)
                .containsExactly(tuple("co-cau.xlsx", "Không có trang nào tên “Đơn vị”, “Cán bộ” hoặc “Đảng viên”."));
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

    @Test
    void unitsThatSucceedEachOtherInARingAreRefused() {
        String ending = "Đến ngày=31/12/2026, Mã đơn vị=%s, Mã đơn vị kế thừa=%s";
        List<RowError> errors = organizationImport
                .check(Workbooks.sample()
                        .row("Đơn vị", row("Đơn vị", ending.formatted("CB0101", "CB0102")))
                        .row("Đơn vị", row("Đơn vị", ending.formatted("CB0102", "CB0101")))
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
                .containsExactly(
                        "Tệp CSV phải được lưu theo bảng mã UTF-8: trong Excel chọn Lưu thành, kiểu CSV UTF-8.");
        assertThat(reasons(new SourceFile("khac.csv", new byte[0])))
                .containsExactly("Tên tệp CSV phải bắt đầu bằng don-vi, can-bo hoặc dang-vien.");
        byte[] whole = Workbooks.sample().xlsx().get(0).content();
        byte[] torn = Arrays.copyOf(whole, whole.length / 2);
        assertThat(reasons(new SourceFile("co-cau.xlsx", torn)))
                .containsExactly(
                        "Không đọc được tệp, tệp có thể bị hỏng: mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Sổ làm việc Excel (.xlsx), rồi nhập tệp mới.");
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
                .containsExactly(
                        "Tệp giải nén ra quá 200 MB: xóa các dòng, cột, trang thừa rồi lưu lại, hoặc chia thành nhiều tệp.");
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
}
