package vn.ketnap.regulation.table;

import java.util.regex.Pattern;

/** The cell of an output: a text in quotation marks, a whole number, yes or no, or nothing. */
public final class CellValue {

    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\\\p{Cntrl}]*\"");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern FLAG = Pattern.compile("true|false");

    private CellValue() {}

    /** Whether the cell holds a value of that type and nothing more, or is empty. */
    public static boolean isOf(String cell, RuleColumn.Type type) {
        Pattern pattern =
                switch (type) {
                    case NUMBER -> NUMBER;
                    case FLAG -> FLAG;
                    case TEXT, DATE -> TEXT;
                };
        return cell.isEmpty() || pattern.matcher(cell).matches();
    }
}
