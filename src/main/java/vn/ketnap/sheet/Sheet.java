package vn.ketnap.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table for Excel: a heading, one line of column names, rows of texts, numbers, percents and dates. It prints on whole pages
 * with the column names on each. A text stays a text, also one that begins like a formula.
 */
public final class Sheet {

    private static final int WIDEST = 60;
    private static final int LENGTH_OF_A_DATE = 10;

    /** Characters that fit beside each other on a page of A4 held upright. */
    private static final int UPRIGHT = 95;

    private static final String LISTS = "Danh mục";
    private static final int ROWS_TO_FILL_IN = 2_000;
    private static final String DAY = "dd/mm/yyyy";
    private static final String TEXT = "@";

    private final String name;
    private final List<String> headings;
    private final List<String> columns;
    private final List<List<?>> rows = new ArrayList<>();
    private final Map<String, List<String>> choices = new HashMap<>();
    private final Map<String, String> formats = new HashMap<>();

    /** A share of a hundred: 12.5 is shown as 12,5%. */
    public record Percent(BigDecimal hundredths) {}

    /**
     * A sheet without rows.
     *
     * @param name of the sheet, at most 31 characters
     * @param headings lines above the table, such as the unit and the day
     */
    public Sheet(String name, List<String> headings, List<String> columns) {
        this.name = name;
        this.headings = List.copyOf(headings);
        this.columns = List.copyOf(columns);
    }

    /** Adds a row of String, Number, Percent, LocalDate or null for an empty cell. */
    public Sheet add(Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    /** Offers these values, at least one, in every cell of the column that is to be filled in. */
    public Sheet choices(String column, List<String> values) {
        choices.put(column, List.copyOf(values));
        return this;
    }

    /** Lets the cells of the column hold texts, so that a code keeps its zeros. */
    public Sheet texts(String column) {
        formats.put(column, TEXT);
        return this;
    }

    /** Lets the cells of the column hold dates. */
    public Sheet days(String column) {
        formats.put(column, DAY);
        return this;
    }

    /** A workbook (.xlsx) of these sheets. */
    public static byte[] workbook(Sheet... sheets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "KetNap", "1.0")) {
            List<Worksheet> written = new ArrayList<>();
            for (Sheet sheet : sheets) {
                Worksheet worksheet = workbook.newWorksheet(sheet.name);
                sheet.fill(worksheet);
                written.add(worksheet);
            }
            offerChoices(workbook, sheets, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void offerChoices(Workbook workbook, Sheet[] sheets, List<Worksheet> written) {
        if (Arrays.stream(sheets).allMatch(sheet -> sheet.choices.isEmpty())) {
            return;
        }
        Worksheet lists = workbook.newWorksheet(LISTS);
        lists.setVisibilityState(VisibilityState.HIDDEN);
        int list = 0;
        for (int i = 0; i < sheets.length; i++) {
            for (Map.Entry<String, List<String>> choice : sheets[i].choices.entrySet()) {
                List<String> values = choice.getValue();
                for (int row = 0; row < values.size(); row++) {
                    lists.value(row, list, values.get(row));
                }
                int column = sheets[i].columns.indexOf(choice.getKey());
                int first = sheets[i].headings.size() + 1;
                written.get(i)
                        .range(first, column, first + ROWS_TO_FILL_IN, column)
                        .validateWithList(lists.range(0, list, values.size() - 1, list))
                        .allowBlank(true)
                        .errorTitle("Không có trong danh mục")
                        .error("Chọn một giá trị trong danh sách của ô.");
                list++;
            }
        }
    }

    private void fill(Worksheet sheet) {
        int line = 0;
        for (String heading : headings) {
            sheet.value(line, 0, heading);
            sheet.style(line++, 0).bold().set();
        }
        double whole = 0;
        for (int column = 0; column < columns.size(); column++) {
            String format = formats.get(columns.get(column));
            if (format != null) {
                sheet.style(column).format(format).set();
            }
            sheet.value(line, column, columns.get(column));
            sheet.width(column, width(column));
            whole += width(column);
        }
        sheet.range(line, 0, line, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .borderStyle("thin")
                .set();
        sheet.freezePane(0, line + 1);
        layOut(sheet, line, whole);
        for (List<?> row : rows) {
            line++;
            for (int column = 0; column < row.size(); column++) {
                put(sheet, line, column, row.get(column));
            }
        }
    }

    /** As many pages below each other as needed, none beside another. */
    private static void layOut(Worksheet sheet, int header, double width) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(width > UPRIGHT ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(header);
        sheet.footer("Trang &P/&N", Position.CENTER);
    }

    private void put(Worksheet sheet, int line, int column, Object value) {
        StyleSetter style = sheet.style(line, column).borderStyle("thin").verticalAlignment("top");
        if (value instanceof Percent percent) {
            sheet.value(line, column, percent.hundredths().movePointLeft(2));
            style.format("0.00%");
        } else if (value instanceof Number number) {
            sheet.value(line, column, number);
            style.format(isWhole(number) ? "#,##0" : "#,##0.0#");
        } else if (value instanceof LocalDate date) {
            sheet.value(line, column, date);
            style.format(DAY);
        } else if (value != null) {
            sheet.value(line, column, value.toString());
            style.wrapText(value.toString().length() > WIDEST);
        } else if (formats.containsKey(columns.get(column))) {
            style.format(formats.get(columns.get(column)));
        }
        style.set();
    }

    private static boolean isWhole(Number number) {
        return number instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().scale() <= 0
                : number.doubleValue() == number.longValue();
    }

    private double width(int column) {
        int longest = rows.stream()
                .filter(row -> column < row.size() && row.get(column) != null)
                .mapToInt(row -> row.get(column) instanceof LocalDate
                        ? LENGTH_OF_A_DATE
                        : row.get(column).toString().length())
                .max()
                .orElse(0);
        int offered = choices.getOrDefault(columns.get(column), List.of()).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(columns.get(column).length(), Math.max(longest, offered)) + 2);
    }
}
