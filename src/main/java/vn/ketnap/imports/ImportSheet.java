package vn.ketnap.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ketnap.platform.TextNormalizer;

/** The three sheets of the spreadsheet, in the order in which they are checked and stored. */
enum ImportSheet {
    UNITS("Đơn vị"),
    OFFICERS("Cán bộ"),
    MEMBERS("Đảng viên");

    private final String label;

    ImportSheet(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The sheet of that name; a CSV file may carry more after it, as in {@code don-vi-2026.csv}. */
    static Optional<ImportSheet> named(String name) {
        String key = TextNormalizer.key(name);
        return Arrays.stream(values())
                .filter(sheet -> key.startsWith(TextNormalizer.key(sheet.label)))
                .findFirst();
    }

    List<ImportColumn> columns() {
        return Arrays.stream(ImportColumn.values())
                .filter(column -> column.sheet() == this)
                .toList();
    }
}
