package vn.ketnap.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.UnpackedSize;

/** The first sheet of a workbook, or a CSV file in UTF-8, as lines of texts by column. The first line names the columns. */
final class TableFile {

    private final List<Line> lines = new ArrayList<>();
    private List<String> columns;

    private TableFile() {}

    /** One line below the header; {@code number} counts as the spreadsheet does. */
    record Line(int number, Map<String, String> cells) {

        /** The text under a header, whose case and diacritics do not matter; empty for a missing column. */
        String text(String column) {
            return cells.getOrDefault(TextNormalizer.key(column), "");
        }
    }

    /** Lines that hold anything. Throws IOException or a RuntimeException for a file that cannot be read. */
    static List<Line> read(SourceFile file) throws IOException {
        TableFile table = new TableFile();
        if (ReadableWorkbook.isOOXMLZipHeader(file.content())) {
            table.readWorkbook(file.content());
        } else {
            table.readCsv(file.content());
        }
        return table.lines;
    }

    private void readWorkbook(byte[] content) throws IOException {
        UnpackedSize.check(content);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> add(
                    row.getRowNum(),
                    Stream.iterate(0, i -> i + 1)
                            .limit(row.getCellCount())
                            .map(i ->
                                    row.getOptionalCell(i).map(TableFile::text).orElse(""))
                            .toList()));
        }
    }

    /** A number as people here write it, so that 12.5 of a cell cannot be read as 12 thousand and a half. */
    private static String text(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString().replace('.', ',')
                : cell.getText();
    }

    private void readCsv(byte[] content) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(text.lines().findFirst().orElse("").contains(";") ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
        try (CSVParser parser = format.parse(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text))) {
            for (CSVRecord line : parser) {
                add((int) line.getRecordNumber(), line.toList());
            }
        }
    }

    private void add(int number, List<String> values) {
        List<String> cells = values.stream().map(TextNormalizer::line).toList();
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (columns == null) {
            columns = cells.stream().map(TextNormalizer::key).toList();
            return;
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            byColumn.put(columns.get(i), cells.get(i));
        }
        lines.add(new Line(number, byColumn));
    }
}
