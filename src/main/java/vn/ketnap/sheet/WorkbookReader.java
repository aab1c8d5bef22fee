package vn.ketnap.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the sheets of a workbook (.xlsx). */
final class WorkbookReader {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_FROM_1900_TO_1904 = 1462;

    /** As many digits as Excel keeps and shows: 12.340000999999999 is 12.340001. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final String ERROR = "#[A-Z0-9/]+[!?]?";
    private static final String ISO_DAY = "\\d{4}-\\d{2}-\\d{2}(T.*)?";
    private static final int LENGTH_OF_ISO_DAY = 10;

    private final boolean date1904;

    private WorkbookReader(boolean date1904) {
        this.date1904 = date1904;
    }

    /** All sheets; those that are hidden or not wanted by their name come without rows. */
    static List<Table> read(byte[] content, Predicate<String> wanted) throws IOException, UnreadableFileException {
        List<Table> tables = new ArrayList<>();
        try (ReadableWorkbook workbook = open(WorkbookParts.checked(content))) {
            WorkbookReader reader = new WorkbookReader(workbook.isDate1904());
            for (Sheet sheet : workbook.getSheets().toList()) {
                boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
                boolean read = !hidden && wanted.test(sheet.getName());
                tables.add(new Table(sheet.getName(), hidden, read ? reader.rows(sheet) : List.of()));
            }
        }
        return tables;
    }

    private static ReadableWorkbook open(byte[] content) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(false, true));
        }
    }

    private List<Table.Row> rows(Sheet sheet) throws IOException, UnreadableFileException {
        List<Table.Row> rows = new ArrayList<>();
        int last = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> all = stream.iterator(); all.hasNext(); ) {
                Row row = all.next();
                // a row that does not say its number follows the one before
                last = row.getRowNum() > last ? row.getRowNum() : last + 1;
                List<Cell> cells = cells(sheet.getName(), last, row);
                if (cells.stream().allMatch(Cell::isEmpty)) {
                    continue;
                }
                if (rows.size() >= Table.MOST_ROWS) {
                    throw new UnreadableFileException(Table.tooLong(sheet.getName()));
                }
                rows.add(new Table.Row(last, row.isHidden(), cells));
            }
        }
        return rows;
    }

    private List<Cell> cells(String sheet, int number, Row row) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            Place place = new Place(sheet, number, i);
            cells.add(row.getOptionalCell(i).map(cell -> cell(place, cell)).orElseGet(() -> Cell.empty(place)));
        }
        return cells;
    }

    private Cell cell(Place place, org.dhatim.fastexcel.reader.Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR) {
            return Cell.error(place, cell.getRawValue());
        }
        if (value == null) {
            boolean notCalculated = cell.getFormula() != null;
            return notCalculated ? Cell.error(place, "=" + cell.getFormula()) : Cell.empty(place);
        }
        if (value instanceof BigDecimal number) {
            return number(place, number, cell);
        }
        String text = value.toString();
        if (cell.getType() == CellType.FORMULA && text.matches(ERROR)) {
            return Cell.error(place, text);
        }
        if (cell.getType() == CellType.FORMULA && cell.getFormula() == null && text.matches(ISO_DAY)) {
            return Cell.date(place, LocalDate.parse(text.substring(0, LENGTH_OF_ISO_DAY)), true);
        }
        return Cell.text(place, text);
    }

    private Cell number(Place place, BigDecimal number, org.dhatim.fastexcel.reader.Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        if (NumberFormats.isDate(id, format) && number.signum() > 0 && number.precision() - number.scale() <= 7) {
            long serial = number.longValue() + (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
            return Cell.date(place, DAY_ZERO.plusDays(serial), NumberFormats.showsDay(id, format));
        }
        BigDecimal shown = number.round(EXCEL).stripTrailingZeros();
        return Cell.number(place, shown.scale() < 0 ? shown.setScale(0) : shown, NumberFormats.digits(format));
    }
}
