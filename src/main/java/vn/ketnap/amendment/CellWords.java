package vn.ketnap.amendment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.regulation.table.CellTest;
import vn.ketnap.regulation.table.CellValue;
import vn.ketnap.regulation.table.RuleColumn;
import vn.ketnap.regulation.table.RuleColumn.Type;

/** The cells of rule tables as a spreadsheet holds them, and back: codes, có or không, 18..30, >= 26/07/2026. */
final class CellWords {

    private static final Map<String, String> FLAGS = Map.of("true", "có", "false", "không");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\d_.-]+");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9}) ?\\.\\. ?(\\d{1,9})");
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|>) ?(\\d{1,9})");
    private static final Pattern DAY = Pattern.compile("(<=|>=|<|>) ?(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern STORED_DAY = Pattern.compile("date\\(\"(\\d{4}-\\d\\d-\\d\\d)\"\\)");

    private CellWords() {}

    /** What the cell of an input looks like; nothing where anything will do. */
    static String ofTest(String cell, RuleColumn column) {
        if (cell.equals("-")) {
            return "";
        }
        return switch (column.type()) {
            case TEXT -> String.join(", ", CellTest.texts(cell));
            case FLAG -> FLAGS.getOrDefault(cell, cell);
            case NUMBER -> cell.replace("[", "").replace("]", "");
            case DATE -> STORED_DAY.matcher(cell).replaceAll(day -> DateFormats.date(LocalDate.parse(day.group(1))));
        };
    }

    /** What the cell of an output looks like. */
    static String ofValue(String cell, RuleColumn column) {
        return column.type() == Type.FLAG ? FLAGS.getOrDefault(cell, cell) : cell.replace("\"", "");
    }

    /**
     * The cell of an input.
     *
     * @param nothing whether the input may be left out of a question
     * @throws IllegalArgumentException with a Vietnamese sentence for everything but a plain comparison
     */
    static String test(String text, RuleColumn column, boolean nothing) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (column.type()) {
            case TEXT -> codes(text, nothing);
            case FLAG -> flag(text);
            case NUMBER -> number(text);
            case DATE -> day(text);
        };
    }

    /**
     * The cell of an output.
     *
     * @throws IllegalArgumentException with a Vietnamese sentence for what is no value of the column's kind
     */
    static String value(String text, RuleColumn column) {
        if (text.isEmpty()) {
            return "";
        }
        String cell =
                switch (column.type()) {
                    case FLAG -> flag(text);
                    case NUMBER -> text;
                    case TEXT, DATE -> '"' + text + '"';
                };
        if (!CellValue.isOf(cell, column.type())) {
            throw new IllegalArgumentException(
                    column.type() == Type.NUMBER
                            ? "Chỉ nhận số nguyên."
                            : "Không dùng dấu nháy kép, dấu gạch chéo ngược hoặc xuống dòng.");
        }
        return cell;
    }

    private static String codes(String text, boolean nothing) {
        List<String> codes =
                Arrays.stream(text.split("[,;]")).map(String::strip).toList();
        if (codes.isEmpty()
                || !codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw new IllegalArgumentException(
                    "Chỉ ghi các mã, cách nhau bằng dấu phẩy; không nhận công thức, biểu thức.");
        }
        return CellTest.cell(codes, nothing);
    }

    private static String flag(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "có", "true" -> "true";
            case "không", "false" -> "false";
            default -> throw new IllegalArgumentException("Chỉ ghi “có” hoặc “không”.");
        };
    }

    private static String number(String text) {
        Matcher range = RANGE.matcher(text);
        Matcher bound = BOUND.matcher(text);
        String cell = range.matches()
                ? "[" + range.group(1) + ".." + range.group(2) + "]"
                : bound.matches() ? bound.group(1) + " " + bound.group(2) : text;
        return known(
                cell, Type.NUMBER, "Chỉ ghi khoảng như 18..30 hoặc mốc như >= 18; không nhận công thức, biểu thức.");
    }

    private static String day(String text) {
        Matcher day = DAY.matcher(text);
        String cell = text;
        try {
            if (day.matches()) {
                LocalDate date = LocalDate.of(
                        Integer.parseInt(day.group(4)), Integer.parseInt(day.group(3)), Integer.parseInt(day.group(2)));
                cell = "%s date(\"%s\")".formatted(day.group(1), date);
            }
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException("Không có ngày này.", noDay);
        }
        return known(cell, Type.DATE, "Chỉ ghi mốc ngày như >= 26/07/2026; không nhận công thức, biểu thức.");
    }

    private static String known(String cell, Type type, String otherwise) {
        try {
            CellTest.of(cell, type);
            return cell;
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(otherwise, unknown);
        }
    }
}
