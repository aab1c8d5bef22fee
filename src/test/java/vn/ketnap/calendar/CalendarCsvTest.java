package vn.ketnap.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ketnap.calendar.CalendarDay.Kind;

class CalendarCsvTest {

    private static final String HEADER = "date,kind,source,confirmed\n";

    @Test
    void readsRowsOfASpreadsheetExport() throws IOException {
        assertThat(
                        parse(
                                "\uFEFFdate,kind,source,confirmed\r\n2028-09-01,HOLIDAY,\"Quốc khánh, ngày liền kề\",true\r\n\r\n"))
                .containsExactly(
                        new CalendarDay(LocalDate.of(2028, 9, 1), Kind.HOLIDAY, "Quốc khánh, ngày liền kề", true));
    }

    @Test
    void listsEveryBadLineWithItsNumber() {
        assertThat(
                        problems(
                                """
                        2028-02-30,HOLIDAY,Tết,true
                        01/05/2028,HOLYDAY,Lễ,có

                        2028-05-01,HOLIDAY,Lễ,true
                        2028-05-01,HOLIDAY,Lễ,true
                        2028-05-05,WORKING_SATURDAY,Làm bù,true
                        2028-05-06,SWAP_OFF,Hoán đổi,true
                        2028-05-02,HOLIDAY,,true
                        2028-05-03,HOLIDAY,Lễ
                        2028-05-04,HOLIDAY,Lễ,false"""))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("Dòng 2:").contains("2028-02-30"),
                        line -> assertThat(line).startsWith("Dòng 3:").contains("01/05/2028"),
                        line -> assertThat(line).startsWith("Dòng 3:").contains("HOLYDAY", "WORKING_SATURDAY"),
                        line -> assertThat(line).startsWith("Dòng 3:").contains("có"),
                        line -> assertThat(line).startsWith("Dòng 6:").contains("dòng 5"),
                        line -> assertThat(line).startsWith("Dòng 7:").contains("thứ Bảy"),
                        line -> assertThat(line).startsWith("Dòng 8:").contains("thứ Hai đến thứ Sáu"),
                        line -> assertThat(line).startsWith("Dòng 9:").contains("căn cứ"),
                        line -> assertThat(line).startsWith("Dòng 10:").contains("4 cột, đang có 3"));
    }

    @Test
    void numbersTheLastLineWithoutALineEnd() {
        assertThat(problems("2028-05-01,HOLIDAY,Lễ,true\n2028-05-02,HOLIDAY,Lễ,x"))
                .singleElement()
                .asString()
                .startsWith("Dòng 3:");
    }

    @Test
    void reportsABrokenQuotation() {
        assertThat(problems("x,HOLIDAY,Lễ,true\n2028-05-01,HOLIDAY,\"Lễ\" lớn,true\n"))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("Dòng 3:")
                .contains("ngoặc kép");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "2028-05-01,HOLIDAY,Lễ,true\n", "date;kind;source;confirmed\n"})
    void refusesAFileWithoutTheHeader(String file) {
        assertThatExceptionOfType(InvalidCalendarException.class)
                .isThrownBy(() -> parse(file))
                .withMessage("Dòng 1: dòng đầu phải là date,kind,source,confirmed.");
    }

    @Test
    void refusesAFileWithoutRows() {
        assertThat(problems("")).containsExactly("Tệp lịch không có dòng nào.");
    }

    private static List<String> problems(String rows) {
        try {
            throw new AssertionError("accepted: " + parse(HEADER + rows));
        } catch (InvalidCalendarException e) {
            return e.problems();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<CalendarDay> parse(String file) throws IOException {
        return CalendarCsv.parse(new StringReader(file));
    }
}
