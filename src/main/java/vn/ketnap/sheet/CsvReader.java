package vn.ketnap.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV file as Excel writes and understands it: UTF-8, with semicolons, commas or tabs. */
final class CsvReader {

    /** Tells Excel what separates the cells; no row of the table. */
    private static final Pattern SEPARATOR = Pattern.compile("sep=(.)\\R", Pattern.CASE_INSENSITIVE);

    /** Keeps Excel from making a number of a code. */
    private static final Pattern TEXT_FOR_EXCEL = Pattern.compile("=\"(.*)\"");

    private static final int LINES_LOOKED_AT = 20;

    private CsvReader() {}

    static Table read(String name, byte[] content) throws IOException, UnreadableFileException {
        String text = decoded(content);
        Matcher separator = SEPARATOR.matcher(text);
        boolean said = separator.lookingAt();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(said ? separator.group(1).charAt(0) : delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Table.Row> rows = new ArrayList<>();
        int before = said ? 1 : 0;
        try (CSVParser parser = format.parse(new StringReader(said ? text.substring(separator.end()) : text))) {
            for (CSVRecord line : parser) {
                int number = before + (int) line.getRecordNumber();
                List<Cell> cells = cells(name, number, line);
                if (cells.stream().allMatch(Cell::isEmpty)) {
                    continue;
                }
                if (rows.size() >= Table.MOST_ROWS) {
                    throw new UnreadableFileException(Table.tooLong(name));
                }
                rows.add(new Table.Row(number, false, cells));
            }
        }
        return new Table(name, false, rows);
    }

    private static String decoded(byte[] content) throws UnreadableFileException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableFileException(
                    "Tệp CSV phải được lưu theo bảng mã UTF-8: trong Excel chọn Lưu thành, kiểu CSV UTF-8.");
        }
    }

    /** What stands most often in the first lines; titles above the header hold few of any. */
    private static char delimiter(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {';', '\t', ','}) {
            long count = text.lines()
                    .limit(LINES_LOOKED_AT)
                    .mapToLong(line -> line.chars().filter(c -> c == candidate).count())
                    .max()
                    .orElse(0);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static List<Cell> cells(String name, int number, CSVRecord line) {
        List<Cell> cells = new ArrayList<>(line.size());
        for (String value : line) {
            Matcher forExcel = TEXT_FOR_EXCEL.matcher(value.strip());
            Place place = new Place(name, number, cells.size());
            cells.add(Cell.text(place, forExcel.matches() ? forExcel.group(1) : value));
        }
        return cells;
    }
}
