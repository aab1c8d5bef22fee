package vn.ketnap.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.sheet.Listing;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.Table;
import vn.ketnap.sheet.TableReader;
import vn.ketnap.sheet.UnreadableFileException;

/** Finds the sheets of units, officers and members in what was handed in. */
final class ImportFiles {

    private final Findings findings;
    private final Map<ImportSheet, List<ImportRow>> sheets = new EnumMap<>(ImportSheet.class);
    private boolean usable = true;

    private ImportFiles(Findings findings) {
        this.findings = findings;
    }

    /** Reads all files; what cannot be read is told to the findings. */
    static ImportFiles read(List<SourceFile> files, Findings findings) {
        ImportFiles read = new ImportFiles(findings);
        if (files.isEmpty()) {
            read.reject("", "Chưa chọn tệp nào.");
        }
        files.forEach(read::readFile);
        return read;
    }

    /** The rows of a sheet, none when it was not handed in. */
    List<ImportRow> rows(ImportSheet sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    /** The sheets that were found. */
    Map<ImportSheet, List<ImportRow>> sheets() {
        return sheets;
    }

    /** False when a file or a column of codes is missing, so that every row would only repeat that mistake. */
    boolean usable() {
        return usable;
    }

    private void readFile(SourceFile file) {
        String name = TextNormalizer.line(file.name());
        try {
            List<Table> tables =
                    TableReader.read(file, sheet -> ImportSheet.named(sheet).isPresent());
            boolean workbook =
                    tables.size() > 1 || !name.toLowerCase(Locale.ROOT).endsWith(".csv");
            boolean found = false;
            for (Table table : tables) {
                Optional<ImportSheet> sheet = ImportSheet.named(table.name());
                if (table.hidden() && sheet.isPresent()) {
                    findings.note(table.name(), 0, "", "Trang đang ẩn nên không nhập: muốn nhập thì bỏ ẩn trang.");
                } else if (sheet.isPresent()) {
                    found = true;
                    readTable(table, sheet.get());
                } else if (!table.hidden() && workbook) {
                    findings.note(table.name(), 0, "", "Trang này không thuộc cơ cấu tổ chức nên không nhập.");
                }
            }
            if (!found) {
                reject(
                        name,
                        workbook
                                ? "Không có trang nào tên “Đơn vị”, “Cán bộ” hoặc “Đảng viên”."
                                : "Tên tệp CSV phải bắt đầu bằng don-vi, can-bo hoặc dang-vien.");
            }
        } catch (UnreadableFileException unreadable) {
            reject(name, unreadable.getMessage());
        }
    }

    private void readTable(Table table, ImportSheet sheet) {
        Listing<ImportColumn> listing = Listing.of(table, sheet.label(), sheet.columns());
        listing.errors().forEach(findings::error);
        listing.notes().forEach(findings::note);
        usable &= sheet.columns().stream().filter(ImportColumn::isKey).allMatch(listing::has);
        List<ImportRow> rows = listing.lines().stream()
                .map(line -> new ImportRow(sheet, line, listing::has, findings))
                .toList();
        if (sheets.putIfAbsent(sheet, rows) != null) {
            reject(sheet.label(), "Trang này có hai lần.");
        }
    }

    private void reject(String what, String reason) {
        usable = false;
        findings.error(what, 0, "", "", reason);
    }
}
