package vn.ketnap.sheet;

/**
 * What a person should know about a row although nothing is wrong with it: left out, converted, hidden.
 *
 * @param sheet name of the sheet, or of the file
 * @param row as the spreadsheet counts; 0 when the whole sheet is meant
 * @param value as written in the file, never null
 * @param text Vietnamese sentence
 */
public record Note(String sheet, int row, String value, String text) {}
