package vn.ketnap.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ketnap.calendar.CalendarDay;
import vn.ketnap.calendar.CalendarDay.Kind;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RawBook;
import vn.ketnap.sheet.SourceFile;

class CalendarFileTest {

    private static final String HEADER = "date,kind,source,confirmed\n";

    @Test
    void readsRowsOfASpreadsheetExport() {
        assertThat(CalendarFile.read(
                                csv(
                                        "\uFEFFdate,kind,source,confirmed\r\n2028-09-01,HOLIDAY,\"Quốc khánh, ngày liền kề\",true\r\n\r\n"))
                        .days())
                .containsExactly(
                        new CalendarDay(LocalDate.of(2028, 9, 1), Kind.HOLIDAY, "Quốc khánh, ngày liền kề", true));
    }

    @Test
    void listsEveryBadLineWithItsNumber() {
        assertThat(
                        problems(
                                """
                        2028-02-30,HOLIDAY,Tết,true
                        01/05/202,HOLYDAY,Lễ,nhé

                        2028-05-01,HOLIDAY,Lễ,true
                        2028-05-01,HOLIDAY,Lễ,true
                        2028-05-05,WORKING_SATURDAY,Làm bù,true
                        2028-05-06,SWAP_OFF,Hoán đổi,true
                        2028-05-02,HOLIDAY,,true
                        2028-05-03,HOLIDAY,Lễ
                        2028-05-04,HOLIDAY,Lễ,false"""))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Dòng 2, Ngày, 2028-02-30:"),
                        line -> assertThat(line).startsWith("Dòng 3, Ngày, 01/05/202:"),
                        line -> assertThat(line)
                                .startsWith("Dòng 3, Loại ngày, HOLYDAY:")
                                .contains("WORKING_SATURDAY"),
                        line -> assertThat(line).startsWith("Dòng 3, Đã xác nhận, nhé:"),
                        line -> assertThat(line).startsWith("Dòng 6, Ngày,").contains("01/05/2028", "dòng 5"),
                        line -> assertThat(line)
                                .startsWith("Dòng 7, Loại ngày,")
                                .contains("thứ Bảy"),
                        line -> assertThat(line)
                                .startsWith("Dòng 8, Loại ngày,")
                                .contains("thứ Hai đến thứ Sáu"),
                        line -> assertThat(line).startsWith("Dòng 9, Căn cứ,").contains("căn cứ"),
                        line -> assertThat(line).startsWith("Dòng 10, Đã xác nhận,"));
    }

    @Test
    void numbersTheLastLineWithoutALineEnd() {
        assertThat(problems("2028-05-01,HOLIDAY,Lễ,true\n2028-05-02,HOLIDAY,Lễ,?"))
                .singleElement()
                .asString()
                .startsWith("Dòng 3,");
    }

    @Test
    void reportsABrokenQuotation() {
        assertThat(problems("x,HOLIDAY,Lễ,true\n2028-05-01,HOLIDAY,\"Lễ\" lớn,true\n"))
                .singleElement()
                .asString()
                .contains("Không đọc được tệp");
    }

    @Test
    void refusesAFileWithoutTheHeader() {
        assertThat(problems(CalendarFile.read(csv("")))).containsExactly("Dòng 0, , : Tệp lịch không có dòng nào.");
        assertThat(problems(CalendarFile.read(csv("2028-05-01,HOLIDAY,Lễ,true\n"))))
                .contains("Dòng 0, Ngày, : Thiếu cột này.", "Dòng 0, 2028-05-01, 2028-05-01: Không nhận ra cột này.");
    }

    @Test
    void readsAWorkbookAsPeopleFillItIn() {
        CalendarFile file = CalendarFile.read(new RawBook()
                .sheet("Lịch 2028")
                .row("LỊCH NGHỈ NĂM 2028")
                .row("Ngày", "Loại ngày", "Căn cứ", "Đã xác nhận")
                .row(RawBook.date(1, 9, 2028), "Ngày lễ, tết", "Quốc khánh, ngày liền kề", "x")
                .row("02/09/2028", "HOLIDAY", "Quốc khánh", "không")
                .row("2028-09-04", "Nghỉ bù", "Nghỉ bù Quốc khánh", "không")
                .file("lich.xlsx"));

        assertThat(file.errors()).isEmpty();
        assertThat(file.notes())
                .extracting(Note::text)
                .singleElement()
                .asString()
                .contains("đứng trước dòng tiêu đề");
        assertThat(file.days())
                .containsExactly(
                        new CalendarDay(LocalDate.of(2028, 9, 1), Kind.HOLIDAY, "Quốc khánh, ngày liền kề", true),
                        new CalendarDay(LocalDate.of(2028, 9, 2), Kind.HOLIDAY, "Quốc khánh", false),
                        new CalendarDay(LocalDate.of(2028, 9, 4), Kind.COMPENSATION, "Nghỉ bù Quốc khánh", false));
    }

    @Test
    void refusesAFileWithoutRows() {
        assertThat(problems("")).containsExactly("Dòng 0, , : Tệp lịch không có dòng nào.");
    }

    private static List<String> problems(String rows) {
        return problems(CalendarFile.read(csv(HEADER + rows)));
    }

    private static List<String> problems(CalendarFile file) {
        return file.errors().stream()
                .map(error ->
                        "Dòng %d, %s, %s: %s".formatted(error.row(), error.column(), error.value(), error.reason()))
                .toList();
    }

    private static SourceFile csv(String text) {
        return new SourceFile("lich.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
