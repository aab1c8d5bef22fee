package vn.ketnap.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.ketnap.platform.TextNormalizer;

/**
 * A list as an office keeps it, found in a table: the header wherever it stands, the rows below it. Titles above the header,
 * numbers of columns below it, headings between rows and signatures at the end are left out and named.
 */
public final class Listing<C extends Column> {

    private static final int FURTHEST_HEADER = 40;
    private static final int FEWEST_KNOWN = 2;
    private static final Set<String> REMARKS = Set.of("", "stt", "tt", "sott", "ghichu");
    private static final String COLUMN_NUMBER = "\\(?(\\d{1,2}|[A-Za-z])\\)?";
    private static final int MOST_QUOTED = 60;

    private final String label;
    private final List<C> known;
    private final Map<Integer, C> columns = new HashMap<>();
    private final Map<Integer, String> headers = new HashMap<>();
    private final List<Line<C>> lines = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();

    private Listing(String label, List<C> known) {
        this.label = label;
        this.known = known;
    }

    /**
     * Finds the list in the table.
     *
     * @param label name of the sheet in messages
     * @param known the columns it may have
     */
    public static <C extends Column> Listing<C> of(Table table, String label, List<C> known) {
        Listing<C> listing = new Listing<>(label, known);
        if (table.rows().isEmpty()) {
            listing.reject("", "", "Trang trống, chưa có dòng tiêu đề.");
        } else {
            listing.read(table.rows());
        }
        return listing;
    }

    /** The rows of the list, without what was left out. */
    public List<Line<C>> lines() {
        return lines;
    }

    /** What was left out, and what is hidden. */
    public List<Note> notes() {
        return notes;
    }

    /** What is wrong with the header. */
    public List<RowError> errors() {
        return errors;
    }

    /** Whether the list has that column. */
    public boolean has(C column) {
        return columns.containsValue(column);
    }

    private void read(List<Table.Row> rows) {
        int header = header(rows);
        rows.subList(0, header).forEach(row -> leaveOut(row, "đứng trước dòng tiêu đề"));
        readHeader(rows.get(header));
        List<Table.Row> below = rows.subList(header + 1, rows.size());
        int end = below.size();
        while (end > 0 && isSignature(below.get(end - 1))) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            readRow(below.get(i), i == 0);
        }
        below.subList(end, below.size()).forEach(row -> leaveOut(row, "phần ký ở cuối danh sách"));
        tellHidden(below.subList(0, end));
    }

    /** The first of the rows that name the most columns; the first row when none does. */
    private int header(List<Table.Row> rows) {
        int best = 0;
        long most = FEWEST_KNOWN - 1L;
        for (int i = 0; i < Math.min(FURTHEST_HEADER, rows.size()); i++) {
            long named = named(rows.get(i));
            if (named > most) {
                best = i;
                most = named;
            }
        }
        return best;
    }

    private long named(Table.Row row) {
        return known.stream()
                .filter(column -> row.cells().stream().anyMatch(cell -> column.hasHeader(cell.text())))
                .count();
    }

    private void readHeader(Table.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String header = row.cells().get(i).text();
            Optional<C> column =
                    known.stream().filter(each -> each.hasHeader(header)).findFirst();
            if (column.isEmpty() && !REMARKS.contains(TextNormalizer.key(header))) {
                reject(header, header, "Không nhận ra cột này.");
            } else if (column.isPresent() && columns.containsValue(column.get())) {
                reject(header, header, "Cột này có hai lần.");
            }
            int index = i;
            column.ifPresent(each -> {
                columns.put(index, each);
                headers.put(index, header);
            });
        }
        known.stream()
                .filter(column -> column.required() && !has(column))
                .forEach(column -> reject(column.label(), "", "Thiếu cột này."));
    }

    private void readRow(Table.Row row, boolean belowHeader) {
        List<Cell> filled = filled(row);
        if (filled.isEmpty()) {
            return;
        }
        if (belowHeader && isNumbering(row)) {
            leaveOut(row, "dòng đánh số cột");
        } else if (isHeaderAgain(filled)) {
            leaveOut(row, "dòng tiêu đề lặp lại");
        } else if (filled.size() == 1 && required() > FEWEST_KNOWN && isWordsOnly(row)) {
            leaveOut(row, "tiêu đề của nhóm");
        } else {
            lines.add(new Line<>(
                    label,
                    row.number(),
                    columns.entrySet().stream()
                            .filter(column -> column.getKey() < row.cells().size())
                            .collect(Collectors.toMap(
                                    Map.Entry::getValue, column -> row.cells().get(column.getKey()), (a, b) -> a))));
        }
    }

    private boolean isHeaderAgain(List<Cell> filled) {
        return filled.size() >= FEWEST_KNOWN
                && filled.stream().allMatch(cell -> cell.text()
                        .equals(headers.get(cell.place().column())));
    }

    private List<Cell> filled(Table.Row row) {
        return row.cells().stream()
                .filter(cell -> columns.containsKey(cell.place().column()))
                .filter(Predicate.not(Cell::isEmpty))
                .toList();
    }

    private long required() {
        return columns.values().stream().filter(Column::required).count();
    }

    private boolean isSignature(Table.Row row) {
        return filled(row).size() * 2L <= required() && isWordsOnly(row);
    }

    /** No code, no login, no number and no date: nothing that a row of the list would hold. */
    private boolean isWordsOnly(Table.Row row) {
        return filled(row).stream().allMatch(cell -> {
            boolean code = columns.get(cell.place().column()).identifies()
                    && !cell.text().contains(" ")
                    && cell.text().matches(".*[0-9._@-].*");
            return cell.kind() == Cell.Kind.TEXT && cell.day().isEmpty() && !code;
        });
    }

    private static boolean isNumbering(Table.Row row) {
        List<String> texts = row.cells().stream()
                .map(Cell::text)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return texts.size() > FEWEST_KNOWN
                && texts.stream().allMatch(text -> text.matches(COLUMN_NUMBER))
                && texts.stream().distinct().count() == texts.size();
    }

    private void tellHidden(List<Table.Row> rows) {
        List<String> hidden = rows.stream()
                .filter(Table.Row::hidden)
                .map(row -> Integer.toString(row.number()))
                .toList();
        if (!hidden.isEmpty()) {
            notes.add(new Note(
                    label,
                    0,
                    "",
                    "%d dòng đang ẩn cũng được nhập: %s. Không muốn nhập thì xóa các dòng này khỏi tệp."
                            .formatted(hidden.size(), quoted(String.join(", ", hidden)))));
        }
    }

    private void leaveOut(Table.Row row, String what) {
        String text = row.cells().stream()
                .map(Cell::text)
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(" | "));
        notes.add(new Note(label, row.number(), quoted(text), "Bỏ qua, " + what + "."));
    }

    private static String quoted(String text) {
        return text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text;
    }

    private void reject(String column, String value, String reason) {
        errors.add(new RowError(label, 0, column, value, reason));
    }
}
