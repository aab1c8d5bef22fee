package vn.ketnap.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table for Excel: a heading, one line of column names, rows of texts, numbers and dates. A text stays a text, also
 * one that begins like a formula.
 */
public final class Sheet {

    private static final int WIDEST = 60;

    private final String name;
    private final List<String> headings;
    private final List<String> columns;
    private final List<List<?>> rows = new ArrayList<>();

    /**
     * @param name of the sheet, at most 31 characters
     * @param headings lines above the table, such as the unit and the day
     */
    public Sheet(String name, List<String> headings, List<String> columns) {
        this.name = name;
        this.headings = List.copyOf(headings);
        this.columns = List.copyOf(columns);
    }

    /** Adds a row of String, Number, LocalDate or null for an empty cell. */
    public Sheet add(Object... cells) {
        rows.add(java.util.Arrays.asList(cells));
        return this;
    }

    /** A workbook (.xlsx) of these sheets. */
    public static byte[] workbook(Sheet... sheets) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            write(out, sheets);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, Sheet... sheets) throws IOException {
        try (Workbook workbook = new Workbook(out, "KetNap", "1.0")) {
            for (Sheet sheet : sheets) {
                sheet.fill(workbook.newWorksheet(sheet.name));
            }
        }
    }

    private void fill(Worksheet sheet) {
        int line = 0;
        for (String heading : headings) {
            sheet.value(line, 0, heading);
            sheet.style(line++, 0).bold().set();
        }
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(line, column, columns.get(column));
            sheet.width(column, width(column));
        }
        sheet.range(line, 0, line, columns.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .borderStyle("thin")
                .set();
        sheet.freezePane(0, line + 1);
        for (List<?> row : rows) {
            line++;
            for (int column = 0; column < row.size(); column++) {
                put(sheet, line, column, row.get(column));
            }
        }
    }

    private static void put(Worksheet sheet, int line, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(line, column, date);
            sheet.style(line, column).format("dd/mm/yyyy").set();
        } else if (value != null) {
            sheet.value(line, column, value.toString());
        }
    }

    private double width(int column) {
        int longest = rows.stream()
                .filter(row -> column < row.size() && row.get(column) != null)
                .mapToInt(row -> row.get(column) instanceof LocalDate
                        ? 10
                        : row.get(column).toString().length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(columns.get(column).length(), longest) + 2);
    }
}
