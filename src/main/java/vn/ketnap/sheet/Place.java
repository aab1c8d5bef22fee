package vn.ketnap.sheet;

/**
 * Where a cell stands.
 *
 * @param sheet name of the sheet or of the CSV file
 * @param row as the spreadsheet counts, from 1
 * @param column from 0
 */
public record Place(String sheet, int row, int column) {

    private static final int LETTERS = 26;

    /** The column as the spreadsheet names it: A, B … Z, AA. */
    public String letter() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
