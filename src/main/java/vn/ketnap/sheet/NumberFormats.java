package vn.ketnap.sheet;

import java.util.Locale;

/** What the number format of a cell says about the number in it. */
final class NumberFormats {

    private static final int[][] DATES_BY_NUMBER = {{14, 17}, {22, 22}, {27, 36}, {50, 58}};
    private static final int MONTH_AND_YEAR = 17;

    private NumberFormats() {}

    /**
     * Whether the number is shown as a date.
     *
     * @param id null for a cell without a format
     * @param format null when the file does not say it
     */
    static boolean isDate(Integer id, String format) {
        if (id == null) {
            return false;
        }
        return format == null ? isDateByNumber(id) : letters(format).contains("y");
    }

    /** Of a date: whether its day is shown, not its month or year alone. */
    static boolean showsDay(Integer id, String format) {
        return format == null ? id != MONTH_AND_YEAR : letters(format).contains("d");
    }

    /** How many digits a whole number has at least: nine for 000000000. */
    static int digits(String format) {
        return format != null && format.matches("0+") ? format.length() : 0;
    }

    private static boolean isDateByNumber(int id) {
        for (int[] range : DATES_BY_NUMBER) {
            if (id >= range[0] && id <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** The format of positive numbers without what is only printed. */
    private static String letters(String format) {
        return format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]", "")
                .split(";", 2)[0]
                .toLowerCase(Locale.ROOT);
    }
}
