package vn.ketnap.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.ketnap.platform.TextNormalizer;

/** The sheets that an office hands in: those of the organisation, in the order in which they are checked and stored, and its cases. */
enum ImportSheet {
    UNITS("Đơn vị"),
    OFFICERS("Cán bộ"),
    MEMBERS("Đảng viên"),
    SHARED_CASES("Chia hồ sơ"),
    CASES("Hồ sơ đang có");

    /** What the import of the organisation reads. */
    static final List<ImportSheet> ORGANIZATION = List.of(UNITS, OFFICERS, MEMBERS, SHARED_CASES);

    private final String label;

    ImportSheet(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The sheet of the organisation of that name; a CSV file may carry more after it, as in {@code don-vi-2026.csv}. */
    static Optional<ImportSheet> named(String name) {
        String key = TextNormalizer.key(name);
        return ORGANIZATION.stream()
                .filter(sheet -> key.startsWith(TextNormalizer.key(sheet.label)))
                .findFirst();
    }

    List<ImportColumn> columns() {
        return Arrays.stream(ImportColumn.values())
                .filter(column -> column.sheet() == this)
                .toList();
    }
}
