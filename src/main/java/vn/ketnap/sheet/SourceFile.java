package vn.ketnap.sheet;

/**
 * A file handed in for an import.
 *
 * @param name original name; tells by its ending an XLSX workbook from CSV, and by its stem which sheet a CSV file is
 */
public record SourceFile(String name, byte[] content) {}
