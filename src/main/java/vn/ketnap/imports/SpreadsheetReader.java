package vn.ketnap.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.UnpackedSize;

/** Turns a workbook or CSV files into rows of known columns, whatever the order of the columns. */
final class SpreadsheetReader {

    /** Far above any province; a file beyond it is a mistake or an attack. */
    private static final int MAX_ROWS = 100_000;

    private static final LocalDate EXCEL_DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_FROM_1900_TO_1904 = 1462;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Consumer<RowError> errors;
    private final Map<ImportSheet, List<ImportRow>> sheets = new EnumMap<>(ImportSheet.class);

    private SpreadsheetReader(Consumer<RowError> errors) {
        this.errors = errors;
    }

    /** The rows by sheet; only sheets that were found are keys. */
    static Map<ImportSheet, List<ImportRow>> read(List<SourceFile> files, Consumer<RowError> errors) {
        SpreadsheetReader reader = new SpreadsheetReader(errors);
        if (files.isEmpty()) {
            errors.accept(new RowError("", 0, "", "", "Chưa chọn tệp nào."));
        }
        files.forEach(reader::readFile);
        return reader.sheets;
    }

    private void readFile(SourceFile file) {
        try {
            if (file.name().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                readCsv(file);
            } else if (ReadableWorkbook.isOOXMLZipHeader(file.content())) {
                readWorkbook(file);
            } else {
                rejectFile(file, "Chỉ nhận tệp Excel (.xlsx) hoặc CSV.");
            }
        } catch (CharacterCodingException notUtf8) {
            rejectFile(file, "Tệp CSV phải được lưu theo bảng mã UTF-8.");
        } catch (IOException | RuntimeException unreadable) {
            // the reader throws many kinds of exceptions for a damaged file; none tells the office more than this
            rejectFile(file, "Không đọc được tệp, tệp có thể bị hỏng.");
        }
    }

    private void readWorkbook(SourceFile file) throws IOException {
        UnpackedSize.check(file.content());
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file.content()))) {
            List<Sheet> found = workbook.getSheets()
                    .filter(sheet -> ImportSheet.named(sheet.getName()).isPresent())
                    .toList();
            if (found.isEmpty()) {
                rejectFile(file, "Không có trang nào tên “Đơn vị”, “Cán bộ” hoặc “Đảng viên”.");
            }
            for (Sheet sheet : found) {
                Table table = new Table(ImportSheet.named(sheet.getName()).orElseThrow());
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> table.add(row.getRowNum(), values(row, table, workbook.isDate1904())));
                }
                table.close();
            }
        }
    }

    private static List<String> values(Row row, Table table, boolean date1904) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            boolean date = table.columnAt(i).filter(ImportColumn::isDate).isPresent();
            values.add(row.getOptionalCell(i)
                    .map(cell -> value(cell, date, date1904))
                    .orElse(""));
        }
        return values;
    }

    private static String value(Cell cell, boolean date, boolean date1904) {
        if (cell.getType() == CellType.EMPTY) {
            return "";
        }
        String raw = cell.getRawValue();
        if (date && cell.getType() != CellType.STRING && raw != null && raw.matches("\\d{1,6}(\\.\\d+)?")) {
            long serial = (long) Double.parseDouble(raw) + (date1904 ? DAYS_FROM_1900_TO_1904 : 0);
            return EXCEL_DAY_ZERO.plusDays(serial).format(DAY);
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
    }

    private void readCsv(SourceFile file) throws IOException {
        Optional<ImportSheet> sheet = ImportSheet.named(file.name());
        if (sheet.isEmpty()) {
            rejectFile(file, "Tên tệp CSV phải bắt đầu bằng don-vi, can-bo hoặc dang-vien.");
            return;
        }
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file.content()))
                .toString();
        String header = text.lines().findFirst().orElse("");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(header.contains(";") ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
        Table table = new Table(sheet.get());
        try (CSVParser parser = format.parse(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text))) {
            for (CSVRecord line : parser) {
                table.add((int) line.getRecordNumber(), line.toList());
            }
        }
        table.close();
    }

    private void rejectFile(SourceFile file, String reason) {
        errors.accept(new RowError(TextNormalizer.line(file.name()), 0, "", "", reason));
    }

    /** One sheet while it is read: the first row names the columns. */
    private final class Table {

        private final ImportSheet sheet;
        private final List<ImportRow> rows = new ArrayList<>();
        private Map<Integer, ImportColumn> columns;

        Table(ImportSheet sheet) {
            this.sheet = sheet;
            if (sheets.putIfAbsent(sheet, rows) != null) {
                reject("", "", "Trang này có hai lần.");
            }
        }

        Optional<ImportColumn> columnAt(int index) {
            return columns == null ? Optional.empty() : Optional.ofNullable(columns.get(index));
        }

        void add(int number, List<String> values) {
            List<String> cells = values.stream().map(TextNormalizer::line).toList();
            if (cells.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (columns == null) {
                readHeader(cells);
                return;
            }
            if (rows.size() >= MAX_ROWS) {
                throw new IllegalArgumentException("more than " + MAX_ROWS + " rows");
            }
            Map<ImportColumn, String> byColumn = new EnumMap<>(ImportColumn.class);
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                columnAt(i).ifPresent(column -> byColumn.put(column, cell));
            }
            if (byColumn.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new ImportRow(sheet, number, byColumn, errors));
            }
        }

        void close() {
            if (columns == null) {
                reject("", "", "Trang trống, chưa có dòng tiêu đề.");
            }
        }

        private void readHeader(List<String> headers) {
            columns = new HashMap<>();
            for (int i = 0; i < headers.size(); i++) {
                String header = headers.get(i);
                Optional<ImportColumn> column = sheet.columns().stream()
                        .filter(each -> each.hasHeader(header))
                        .findFirst();
                if (column.isEmpty() && !ImportColumn.isRemark(header)) {
                    reject(header, header, "Không nhận ra cột này.");
                } else if (column.isPresent() && columns.containsValue(column.get())) {
                    reject(header, header, "Cột này có hai lần.");
                }
                int index = i;
                column.ifPresent(each -> columns.put(index, each));
            }
            sheet.columns().stream()
                    .filter(column -> column.required() && !columns.containsValue(column))
                    .forEach(column -> reject(column.label(), "", "Thiếu cột này."));
        }

        private void reject(String column, String value, String reason) {
            errors.accept(new RowError(sheet.label(), 0, column, value, reason));
        }
    }
}
