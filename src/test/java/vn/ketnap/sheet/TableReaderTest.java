package vn.ketnap.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.sheet.RawBook.date;
import static vn.ketnap.sheet.RawBook.formula;
import static vn.ketnap.sheet.RawBook.isoDate;
import static vn.ketnap.sheet.RawBook.number;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableReaderTest {

    @Test
    void cellsHaveTheirKindAndTheirPlace() throws UnreadableFileException {
        List<Cell> cells = cells(new RawBook()
                .sheet("Trang 1")
                .rowAt(
                        3,
                        " a\u200e\u00a0 b ",
                        number("1960"),
                        number("12.5"),
                        date(3, 2, 1980),
                        number("21916", RawBook.YEAR),
                        number("1234567", RawBook.ZEROS),
                        formula("A1", "n", "18.000000000000004"),
                        formula("A1", "e", "#N/A"),
                        null,
                        number("1.5E+1")));

        assertThat(cells)
                .extracting(Cell::kind)
                .containsExactly(
                        Cell.Kind.TEXT,
                        Cell.Kind.NUMBER,
                        Cell.Kind.NUMBER,
                        Cell.Kind.DATE,
                        Cell.Kind.DATE_WITHOUT_DAY,
                        Cell.Kind.NUMBER,
                        Cell.Kind.NUMBER,
                        Cell.Kind.ERROR,
                        Cell.Kind.EMPTY,
                        Cell.Kind.NUMBER);
        assertThat(cells)
                .extracting(Cell::text)
                .containsExactly(
                        "a b", "1960", "12,5", "03/02/1980", "01/01/1960", "001234567", "18", "#N/A", "", "15");
        assertThat(cells.get(1).year()).hasValue(1960);
        assertThat(cells.get(1).day()).isEmpty();
        assertThat(cells.get(2).whole()).isEmpty();
        assertThat(cells.get(3).day()).contains(LocalDate.of(1980, 2, 3));
        assertThat(cells.get(4).year()).hasValue(1960);
        assertThat(cells.get(6).whole()).hasValue(18);
        assertThat(cells.get(9).place()).isEqualTo(new Place("Trang 1", 3, 9));
        assertThat(cells.get(9).place().letter()).isEqualTo("J");
        assertThat(new Place("", 1, 27).letter()).isEqualTo("AB");
    }

    @Test
    void textsSayDaysYearsAndNumbersAsPeopleWriteThem() throws UnreadableFileException {
        List<Cell> cells = cells(new RawBook()
                .sheet("A")
                .row(
                        "3/2/1980",
                        "03-02-1980",
                        "3.2.1980",
                        "31/02/1980",
                        "1958",
                        "00/00/1952",
                        "năm 1958",
                        "5/1958",
                        "030265",
                        "1.200",
                        "1 200",
                        "12.5",
                        "-3",
                        "1.20"));

        assertThat(cells.subList(0, 3))
                .allSatisfy(cell -> assertThat(cell.day()).contains(LocalDate.of(1980, 2, 3)));
        assertThat(cells.subList(3, 9))
                .allSatisfy(cell -> assertThat(cell.day()).isEmpty());
        assertThat(cells.subList(4, 8))
                .allSatisfy(cell -> assertThat(cell.year()).isPresent());
        assertThat(cells.get(3).year()).isEmpty();
        assertThat(cells.get(8).year()).isEmpty();
        assertThat(cells.subList(9, 11))
                .allSatisfy(cell -> assertThat(cell.whole()).hasValue(1200));
        assertThat(cells.subList(11, 14))
                .allSatisfy(cell -> assertThat(cell.whole()).isEmpty());
    }

    @Test
    void strictWorkbooksAndRowsWithoutPlacesAreRead() throws UnreadableFileException {
        RawBook book =
                new RawBook().strict().withoutPlaces().sheet("A").row("x").row(isoDate("1980-02-03"));
        List<Table.Row> rows =
                TableReader.read(book.file("a.xlsx"), name -> true).get(0).rows();

        assertThat(rows).extracting(Table.Row::number).containsExactly(1, 2);
        assertThat(rows.get(1).cells().get(0).day()).contains(LocalDate.of(1980, 2, 3));
    }

    @Test
    void csvFilesAreReadAsExcelWritesThem() throws UnreadableFileException {
        for (String text : List.of(
                "\ufeffsep=;\r\na;b\r\n=\"001\";\"x \"\"y\"\"\"\r\n;\r\n", "a\tb\n=\"001\"\t\"x \"\"y\"\"\"\n\t\n")) {
            Table table = TableReader.read(
                            new SourceFile("bang.csv", text.getBytes(StandardCharsets.UTF_8)), name -> false)
                    .get(0);
            assertThat(table.name()).isEqualTo("bang");
            assertThat(table.rows()).hasSize(2);
            Table.Row last = table.rows().get(1);
            assertThat(last.number()).isEqualTo(text.contains("sep") ? 3 : 2);
            assertThat(last.cells()).extracting(Cell::text).containsExactly("001", "x \"y\"");
        }
    }

    private static List<Cell> cells(RawBook book) throws UnreadableFileException {
        return TableReader.read(book.file("a.xlsx"), name -> true)
                .get(0)
                .rows()
                .get(0)
                .cells();
    }
}
