package vn.ketnap.sheet;

import java.util.List;

/**
 * One sheet of a workbook or one CSV file.
 *
 * @param name of the sheet, or of the file without its ending
 * @param hidden somebody has hidden the whole sheet; its rows are not read
 * @param rows those that hold anything, in their order
 */
public record Table(String name, boolean hidden, List<Row> rows) {

    /** Far above any province; a table beyond it is a mistake or an attack. */
    static final int MOST_ROWS = 100_000;

    /**
     * A row that holds anything.
     *
     * @param number as the spreadsheet counts, from 1
     * @param hidden filtered out or hidden by hand
     * @param cells from the first column on, none null
     */
    public record Row(int number, boolean hidden, List<Cell> cells) {}

    static String tooLong(String name) {
        return "Trang “%s” có quá %,d dòng: chia thành nhiều tệp rồi nhập từng tệp."
                .formatted(name, MOST_ROWS)
                .replace(',', '.');
    }
}
