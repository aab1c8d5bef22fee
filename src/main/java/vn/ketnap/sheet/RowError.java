package vn.ketnap.sheet;

/**
 * Why one row cannot be imported.
 *
 * @param sheet Vietnamese name of the sheet, or the file name when the file itself cannot be used
 * @param row as the spreadsheet counts, the header included; 0 when the whole sheet is meant
 * @param column Vietnamese header, empty when the whole row is meant
 * @param value as written in the file, never null
 * @param reason Vietnamese sentence
 */
public record RowError(String sheet, int row, String column, String value, String reason) {}
