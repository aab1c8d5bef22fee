package vn.ketnap.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.ketnap.platform.DateFormats;

/**
 * A list as an office reads it: on the screen, as a workbook and on paper the same columns and rows.
 *
 * @param name of the sheet, at most 31 characters
 * @param headings lines between the title and the table
 * @param rows of String, Number, {@link Sheet.Percent}, LocalDate or null for an empty cell
 */
public record Tabulation(String name, String title, List<String> headings, List<String> columns, List<List<?>> rows) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    /** The same as a sheet; the unit stands above the title. */
    public Sheet sheet(String unit) {
        Sheet sheet = new Sheet(
                name, Stream.concat(Stream.of(unit, title), headings.stream()).toList(), columns);
        rows.forEach(row -> sheet.add(row.toArray()));
        return sheet;
    }

    /** Every cell as people write it here: 1.234, 66,67% and dd/MM/yyyy; empty where there is nothing. */
    public List<List<String>> texts() {
        List<List<String>> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(row.stream().map(Tabulation::text).toList()));
        return texts;
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof LocalDate day) {
            return DateFormats.date(day);
        }
        if (cell instanceof Sheet.Percent percent) {
            return String.format(VIETNAMESE, "%,.2f%%", percent.hundredths());
        }
        if (cell instanceof BigDecimal decimal) {
            return String.format(VIETNAMESE, "%,.1f", decimal);
        }
        return cell instanceof Number number ? String.format(VIETNAMESE, "%,d", number.longValue()) : cell.toString();
    }
}
