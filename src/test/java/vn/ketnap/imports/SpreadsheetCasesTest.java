package vn.ketnap.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.ketnap.sheet.RawBook.date;
import static vn.ketnap.sheet.RawBook.formula;
import static vn.ketnap.sheet.RawBook.isoDate;
import static vn.ketnap.sheet.RawBook.number;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.organization.MemberRow;
import vn.ketnap.organization.RegisterStore;
import vn.ketnap.organization.RegisterTest;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RawBook;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;

/** Lists as offices hand them in, with the values that have been seen to go wrong elsewhere. */
@RegisterTest
class SpreadsheetCasesTest {

    private static final String MEMBERS = "Đảng viên";
    private static final Object[] HEADERS = {
        "Mã đảng viên", "Họ và tên", "Ngày sinh", "Mã chi bộ", "Ngày vào Đảng", "Ngày chính thức"
    };
    private static final List<String> CODES =
            List.of("001234567", "12.345670", "12.340001", "DV-604", "DV-605", "DV-606");
    private static final List<String> PEOPLE =
            List.of("Nguyễn Thị Mẫu", "Trần Văn Thử", "Lê Thị Kiểm", "Phạm Văn Nghiệm", "Đỗ Thị Xét", "Vũ Văn Duyệt");

    @Autowired
    OrganizationImport imports;

    @Autowired
    RegisterStore store;

    @Test
    void aYearIsNoDay() {
        ImportReport report = check(members()
                .row(born("DV-501", "Hoàng Văn Chỉnh", date(3, 2, 1960)))
                .row(born("DV-502", "Lò Thị Năm", number("1960")))
                .row(born("DV-503", "Vàng A Tủa", "1958"))
                .row(born("DV-504", "Sùng Thị Mỷ", formula("TEXT(A1,2)", "str", "1955")))
                .row(born("DV-505", "Quàng Văn Pâng", "00/00/1952"))
                .row(born("DV-506", "Cà Thị Ín", number("30265")))
                .row(born("DV-507", "Bạc Cầm Đôi", date(1, 1, 1957)))
                .row(born("DV-508", "Lò Văn Pọm", number("21916", RawBook.YEAR))));

        assertThat(report.errors()).extracting(RowError::row).containsExactly(3, 4, 5, 6, 7, 9);
        assertThat(report.errors()).extracting(RowError::column).containsOnly("Ngày sinh");
        assertThat(report.errors())
                .filteredOn(error -> error.row() != 7)
                .extracting(RowError::reason)
                .allMatch(reason -> reason.contains("một năm không phải là một ngày: ghi đủ ngày, tháng, năm"));
        assertThat(report.errors().get(4).reason()).contains("Ô là một số, không phải ngày");
    }

    @Test
    void codesThatExcelMadeNumbersOfDoubleNobody() {
        RawBook first = members();
        IntStream.range(0, CODES.size()).forEach(i -> first.row(born(CODES.get(i), PEOPLE.get(i), date(3, 2, 1980))));
        assertThat(apply(first.file("first.xlsx")).applied()).isTrue();

        List<Object> typed = List.of(
                number("1234567", RawBook.ZEROS),
                number("12.34567"),
                number("12.340000999999999"),
                "DV-604\u200e",
                "\u00a0DV-605\u200b",
                "DV\u2011606");
        RawBook second = list();
        IntStream.range(0, typed.size()).forEach(i -> second.row(born(typed.get(i), PEOPLE.get(i), date(3, 2, 1980))));
        ImportReport report = check(second.row(born(number("1234567"), PEOPLE.get(0), date(3, 2, 1980))));

        assertThat(report.unchanged()).isEqualTo(5);
        assertThat(report.added()).isZero();
        assertThat(report.errors())
                .extracting(RowError::row, RowError::column, RowError::value)
                .containsExactly(tuple(3, "Mã đảng viên", "12.34567"), tuple(8, "Mã đảng viên", "1234567"));
        assertThat(report.errors().get(0).reason()).contains("12.345670", "Trần Văn Thử", "03/02/1980");
        assertThat(report.errors().get(1).reason()).contains("001234567", "Nguyễn Thị Mẫu", "03/02/1980");
    }

    @Test
    void aListIsFoundAmongItsTitlesAndSignatures() {
        ImportResult result = apply(units().row(cell("CB9002", "Chi bộ thôn Hai"))
                .sheet(MEMBERS)
                .row("ĐẢNG BỘ XÃ VÍ DỤ", null, null, null, "ĐẢNG CỘNG SẢN VIỆT NAM")
                .row("ĐẢNG BỘ CƠ SỞ VÍ DỤ", null, null, null, "Ví Dụ, ngày 01 tháng 7 năm 2026")
                .rowAt(4, "DANH SÁCH ĐẢNG VIÊN")
                .rowAt(6, Stream.concat(Stream.of("STT"), Stream.of(HEADERS)).toArray())
                .row("1", "2", "3", "4", "5", "6", "7")
                .row("I", "Chi bộ thôn Một")
                .row("1", "DV-701", "Nguyễn Văn Bảng", "03/02/1980", "CB9001", "19/05/2010", "19/05/2011")
                .row("2", "DV-702", "Trần Thị Kê", "03/02/1980", "CB9001", "19/05/2010", "19/05/2011")
                .row("II", "Chi bộ thôn Hai")
                .row("1", "DV-703", "Lê Văn Khai", "03/02/1980", "CB9002", "19/05/2010", "19/05/2011")
                .rowAt(14, null, "NGƯỜI LẬP BIỂU", null, null, "T/M ĐẢNG ỦY")
                .rowAt(17, null, "Phạm Thị Lập", null, null, "Vũ Văn Ký")
                .file("c07.xlsx"));

        assertThat(result.report().errors()).isEmpty();
        assertThat(result.report().rowsRead()).containsEntry(MEMBERS, 3);
        assertThat(result.report().notes())
                .extracting(Note::row, Note::text)
                .containsExactly(
                        tuple(1, "Bỏ qua, đứng trước dòng tiêu đề."),
                        tuple(2, "Bỏ qua, đứng trước dòng tiêu đề."),
                        tuple(4, "Bỏ qua, đứng trước dòng tiêu đề."),
                        tuple(7, "Bỏ qua, dòng đánh số cột."),
                        tuple(8, "Bỏ qua, tiêu đề của nhóm."),
                        tuple(11, "Bỏ qua, tiêu đề của nhóm."),
                        tuple(14, "Bỏ qua, phần ký ở cuối danh sách."),
                        tuple(17, "Bỏ qua, phần ký ở cuối danh sách."));
        assertThat(names()).containsExactlyInAnyOrder("Nguyễn Văn Bảng", "Trần Thị Kê", "Lê Văn Khai");
    }

    @Test
    void namesInOldFontsAreConvertedAndDamagedOnesRefused() {
        List<String> real = List.of(
                "H'Hen Niê",
                "K'Brơi",
                "Y Moan Êban",
                "Lò Văn Ó",
                "Giàng A Páo",
                "Ksor Blă",
                "Sơn",
                "Điểu K'Rứ",
                "Y Ngọc",
                "Y Bhăm Êñuôl",
                "NGUYỄN THỊ HOÀ");
        RawBook book = members()
                .row(born("DV-810", "NguyÔn V¨n B×nh", "03/02/1980"))
                .row(born("DV-811", "§Æng ThÞ Th\u00adëng", "03/02/1980"))
                .row(born("DV-812", "TrÇn §øc M¹nh", "03/02/1980"))
                .row(born("DV-820", "Nguyeãn Vaên Bình", "03/02/1980"))
                .row(born("DV-821", "Ñaëng Thò Thöôûng", "03/02/1980"))
                .row(born("DV-822", Normalizer.normalize("Phạm Thị Ngữ", Normalizer.Form.NFD), "03/02/1980"));
        IntStream.range(0, real.size()).forEach(i -> book.row(born("DV-84" + i, real.get(i), "03/02/1980")));

        ImportReport report = apply(book.file("c08.xlsx")).report();

        assertThat(report.errors()).isEmpty();
        assertThat(report.notes())
                .extracting(Note::row, Note::value, Note::text)
                .containsExactly(
                        tuple(2, "NguyÔn V¨n B×nh", "Họ và tên: phông cũ TCVN3, sẽ ghi là “Nguyễn Văn Bình”."),
                        tuple(3, "§Æng ThÞ Thëng", "Họ và tên: phông cũ TCVN3, sẽ ghi là “Đặng Thị Thưởng”."),
                        tuple(4, "TrÇn §øc M¹nh", "Họ và tên: phông cũ TCVN3, sẽ ghi là “Trần Đức Mạnh”."),
                        tuple(5, "Nguyeãn Vaên Bình", "Họ và tên: phông cũ VNI, sẽ ghi là “Nguyễn Văn Bình”."),
                        tuple(6, "Ñaëng Thò Thöôûng", "Họ và tên: phông cũ VNI, sẽ ghi là “Đặng Thị Thưởng”."));
        assertThat(names())
                .containsAll(real)
                .contains("Đặng Thị Thưởng", "Trần Đức Mạnh", "Phạm Thị Ngữ")
                .hasSize(6 + real.size());

        assertThat(check(members()
                                .row(born("DV-830", "Nguyá»…n VÄƒn BÃ¬nh", "03/02/1980"))
                                .row(born("DV-831", "Nguy?n V?n B\ufffdnh", "03/02/1980")))
                        .errors())
                .extracting(
                        RowError::row, RowError::column, error -> error.reason().substring(0, 20))
                .containsExactly(
                        tuple(2, "Họ và tên", "Tệp gốc là UTF-8 như"), tuple(3, "Họ và tên", "Có chữ đã bị mất khi"));
    }

    @Test
    void aStrictWorkbookIsReadAndOthersAreRefusedForTheirTrueReason() {
        apply(members()
                .strict()
                .row(born("DV-1001", "Nguyễn Văn Chặt", isoDate("1980-02-03")))
                .file("c10-strict.xlsx"));
        assertThat(store.load().members().get("DV-1001").birthDate()).isEqualTo(LocalDate.of(1980, 2, 3));

        assertThat(reason(compound("EncryptedPackage"))).contains("mật khẩu", "xóa mật khẩu");
        assertThat(reason(compound("Workbook"))).contains("Excel 97-2003", "chọn Lưu thành");
        assertThat(reason(new SourceFile(
                        "c10-portal.xlsx",
                        "\ufeff<html><body><table><tr><td>Mã đảng viên</td></tr></table></body></html>"
                                .getBytes(StandardCharsets.UTF_8))))
                .contains("trang web");

        RawBook million = members().row(born("DV-1002", "Trần Thị Dài", "03/02/1980"));
        IntStream.range(3, 110_000).forEach(i -> million.rowAt(i));
        assertThat(imports.check(List.of(million.file("c10-million.xlsx"))).errors())
                .isEmpty();
        RawBook tooMany = list();
        IntStream.range(0, 100_001).forEach(i -> tooMany.row("DV" + i, "A"));
        assertThat(reason(tooMany.file("nhieu.xlsx"))).contains("quá 100.000 dòng", "chia thành nhiều tệp");
    }

    @Test
    void csvFilesAreReadAsExcelWritesThem() {
        String head = "Mã đảng viên;Họ và tên;Ngày sinh;Mã chi bộ;Ngày vào Đảng;Ngày chính thức\r\n";
        String first = "=\"001101\";Nguyễn Văn Bằng;03/02/1980;CB9001;19/05/2010;19/05/2011\r\n";
        String second = "001102;\"Trần Thị \"\"Hai\"\" Nháy\";03/02/1981;CB9001;19/05/2010;\r\n";
        String emptied = ";;;;;\r\n;;;;;\r\n";
        for (String text : List.of(
                "sep=;\r\n" + head + first + second + emptied,
                head + first + second + emptied,
                (head + first + second + emptied).replace(';', '\t'))) {
            ImportReport report =
                    imports.check(List.of(units().file("don-vi.xlsx"), csv("dang-vien.csv", "\ufeff" + text)));
            assertThat(report.errors()).isEmpty();
            assertThat(report.rowsRead()).containsEntry(MEMBERS, 2);
        }
        imports.apply(List.of(
                units().file("don-vi.xlsx"), csv("dang-vien.csv", "sep=;\r\n" + head + first + second + emptied)));
        assertThat(store.load().members()).containsOnlyKeys("001101", "001102");

        assertThat(imports.check(List.of(csv("dang-vien.csv", "sep=;\r\n" + head + second + ";Ai Đó;1960;CB9001;;")))
                        .errors())
                .extracting(RowError::row)
                .containsOnly(4);
    }

    @Test
    void hiddenRowsAreToldAndAHiddenSheetIsLeftOut() {
        RawBook rows = members()
                .row(born("DV-1401", "Nguyễn Văn Thấy", "03/02/1980"))
                .hiddenRow(born("DV-1402", "Trần Thị Khuất", "03/02/1980"))
                .hiddenRow(born("DV-1403", "Lê Văn Ẩn", "03/02/1980"))
                .row(born("DV-1404", "Phạm Thị Hiện", "03/02/1980"));
        assertThat(check(rows).notes())
                .extracting(Note::sheet, Note::text)
                .containsExactly(tuple(
                        MEMBERS,
                        "2 dòng đang ẩn cũng được nhập: 3, 4. Không muốn nhập thì xóa các dòng này khỏi tệp."));

        RawBook sheet = members()
                .row(born("DV-1401", "Nguyễn Văn Thấy", "03/02/1980"))
                .hiddenSheet("Đảng viên cũ 2024")
                .row(HEADERS)
                .row(born("DV-1409", "Đỗ Văn Xưa", "03/02/1980"));
        ImportReport report = check(sheet);
        assertThat(report.errors()).isEmpty();
        assertThat(report.rowsRead()).containsEntry(MEMBERS, 1);
        assertThat(report.notes())
                .extracting(Note::sheet, Note::text)
                .containsExactly(
                        tuple("Đảng viên cũ 2024", "Trang đang ẩn nên không nhập: muốn nhập thì bỏ ẩn trang."));
    }

    @Test
    void rowsWithoutPlacesAreCountedAsExcelDoes() {
        assertThat(check(members().withoutPlaces().row(born("DV-1", "Nguyễn Văn Đếm", "1960")))
                        .errors())
                .extracting(RowError::row)
                .containsExactly(1 + 1);
    }

    @Test
    void cellsInErrorAreNamed() {
        assertThat(check(members().row(born("DV-1", formula("B9", "e", "#N/A"), "03/02/1980")))
                        .errors())
                .extracting(RowError::column, RowError::value)
                .containsExactly(tuple("Họ và tên", "#N/A"));
    }

    private ImportReport check(RawBook book) {
        return imports.check(List.of(book.file("danh-sach.xlsx")));
    }

    private ImportResult apply(SourceFile file) {
        return imports.apply(List.of(file));
    }

    private String reason(SourceFile file) {
        List<RowError> errors = imports.check(List.of(file)).errors();
        assertThat(errors).hasSize(1);
        return errors.get(0).reason();
    }

    private List<String> names() {
        return store.load().members().values().stream().map(MemberRow::fullName).toList();
    }

    /** Units and the header of the members below them. */
    private static RawBook members() {
        return units().sheet(MEMBERS).row(HEADERS);
    }

    private static RawBook list() {
        return new RawBook().sheet(MEMBERS).row(HEADERS);
    }

    private static RawBook units() {
        return new RawBook()
                .sheet("Đơn vị")
                .row("Mã đơn vị", "Tên đơn vị", "Cấp", "Mã cấp trên", "Từ ngày", "Đến ngày")
                .row("DU900", "Đảng bộ xã Ví Dụ", "Cấp trên trực tiếp cơ sở", null, "01/01/2020")
                .row("CS901", "Đảng bộ cơ sở Ví Dụ", "Đảng bộ cơ sở", "DU900", "01/01/2020")
                .row(cell("CB9001", "Chi bộ thôn Một"));
    }

    private static Object[] cell(String code, String name) {
        return new Object[] {code, name, "Chi bộ", "CS901", "01/01/2020"};
    }

    private static Object[] born(Object code, Object name, Object birth) {
        return new Object[] {code, name, birth, "CB9001", "19/05/2010", "19/05/2011"};
    }

    private static SourceFile csv(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What stands in front of the old kind of file and of a workbook with a password. */
    private static SourceFile compound(String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] content = new byte[1024];
        int[] header = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
        IntStream.range(0, header.length).forEach(i -> content[i] = (byte) header[i]);
        System.arraycopy(name, 0, content, 600, name.length);
        return new SourceFile("cu.xlsx", content);
    }
}
