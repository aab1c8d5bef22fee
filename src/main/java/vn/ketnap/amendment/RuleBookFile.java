package vn.ketnap.amendment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.regulation.table.RuleColumn;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.sheet.Cell;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.Table;
import vn.ketnap.sheet.TableReader;
import vn.ketnap.sheet.UnreadableFileException;

/** A workbook of rule tables as it comes back, read strictly: what is not a row of its table is told with its place. */
final class RuleBookFile {

    private static final int MOST_ROWS = 2_000;
    private static final Pattern ROW_ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,119}");

    private final Map<String, RuleTable> known;
    private final Map<String, RuleTable> tables = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> places = new HashMap<>();
    private final Map<String, Map<String, List<String>>> without = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();

    private RuleBookFile(List<RuleTable> inForce) {
        known = inForce.stream().collect(Collectors.toMap(RuleTable::id, Function.identity()));
    }

    /**
     * Reads a file.
     *
     * @param inForce the tables that rows may change
     */
    static RuleBookFile read(SourceFile source, List<RuleTable> inForce) {
        RuleBookFile file = new RuleBookFile(inForce);
        try {
            TableReader.read(source, name -> true).stream()
                    .filter(table -> !table.hidden())
                    .forEach(file::read);
            if (file.tables.isEmpty() && file.errors.isEmpty()) {
                file.refuse(source.name(), 0, "", "", "Không có trang nào của bảng quy định.");
            }
        } catch (UnreadableFileException unreadable) {
            file.refuse(source.name(), 0, "", "", unreadable.getMessage());
        }
        return file;
    }

    /** No file: nothing changes but the version. */
    static RuleBookFile none() {
        return new RuleBookFile(List.of());
    }

    /** The tables that the file holds. */
    List<RuleTable> tables() {
        return List.copyOf(tables.values());
    }

    /** What is wrong with rows and cells as such. */
    List<RowError> errors() {
        return errors;
    }

    /** The line of the sheet on which a rule stands, 0 for one that is not in the file. */
    int place(String table, String row) {
        return places.getOrDefault(table, Map.of()).getOrDefault(row, 0);
    }

    /** The rules of a table that the file takes away from a version. */
    Set<String> without(String table, String version) {
        return without.getOrDefault(table, Map.of()).entrySet().stream()
                .filter(row -> row.getValue().contains(version))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void read(Table sheet) {
        RuleTable table = known.get(sheet.name());
        if (sheet.name().equals(RuleSheets.LIST)) {
            readList(sheet);
        } else if (table == null) {
            refuse(sheet.name(), 0, "", "", "Không có bảng quy định nào mang mã này.");
        } else if (sheet.rows().size() > MOST_ROWS) {
            refuse(sheet.name(), 0, "", "", "Quá %d dòng: một bảng quy định không dài như vậy.".formatted(MOST_ROWS));
        } else {
            readTable(sheet, table);
        }
    }

    /** The way in which a table chooses its rows is part of the application. */
    private void readList(Table sheet) {
        for (Table.Row row : sheet.rows()) {
            RuleTable table = known.get(text(row, 0));
            if (table != null && !table.hitPolicy().equals(text(row, 2))) {
                refuse(
                        sheet.name(),
                        row.number(),
                        RuleSheets.LIST_COLUMNS.get(2),
                        text(row, 2),
                        "Cách chọn dòng của bảng là %s, không đổi được.".formatted(table.hitPolicy()));
            }
        }
    }

    private void readTable(Table sheet, RuleTable table) {
        Optional<Table.Row> header = sheet.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> cell.text().equals(RuleSheets.ID)))
                .findFirst();
        if (header.isEmpty()) {
            refuse(table.id(), 0, RuleSheets.ID, "", "Không thấy dòng tiêu đề: lấy tệp mới từ trang này rồi sửa.");
            return;
        }
        Map<String, Integer> columns = columns(header.get(), table);
        List<RuleRow> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Table.Row row : sheet.rows()) {
            if (row.number() > header.get().number() && row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                RuleRow rule = row(row, table, columns);
                if (!ROW_ID.matcher(rule.id()).matches()) {
                    refuse(
                            table.id(),
                            row.number(),
                            RuleSheets.ID,
                            rule.id(),
                            "Mã dòng gồm chữ không dấu, số và dấu gạch.");
                } else if (!ids.add(rule.id())) {
                    refuse(table.id(), row.number(), RuleSheets.ID, rule.id(), "Mã dòng này đã có ở một dòng trên.");
                }
                rows.add(rule);
                places.computeIfAbsent(table.id(), id -> new HashMap<>()).putIfAbsent(rule.id(), row.number());
            }
        }
        tables.put(table.id(), table.with(rows));
    }

    private Map<String, Integer> columns(Table.Row header, RuleTable table) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> wanted = RuleSheets.columns(table);
        for (int i = 0; i < header.cells().size(); i++) {
            String label = header.cells().get(i).text();
            if (!label.isEmpty() && (!wanted.contains(label) || columns.put(label, i) != null)) {
                refuse(table.id(), header.number(), label, label, "Cột này không có trong bảng, hoặc có hai lần.");
            }
        }
        wanted.stream()
                .filter(label -> !columns.containsKey(label) && !label.equals(RuleSheets.WITHOUT))
                .forEach(label -> refuse(table.id(), header.number(), label, "", "Thiếu cột này."));
        return columns;
    }

    private RuleRow row(Table.Row row, RuleTable table, Map<String, Integer> columns) {
        String id = text(row, columns.getOrDefault(RuleSheets.ID, -1));
        Optional<RuleRow> before = table.row(id);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            int place = i;
            RuleColumn column = table.outputs().get(i);
            values.add(cell(
                    row,
                    table,
                    columns,
                    column.label(),
                    before.map(rule -> rule.values().get(place)),
                    old -> CellWords.ofValue(old, column),
                    text -> CellWords.value(text, column)));
        }
        List<String> tests = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            int place = i;
            RuleColumn column = table.inputs().get(i);
            if (RuleSheets.isTold(table, i)) {
                tests.add(
                        RuleSheets.told(values.get(table.output(column.name())).replace("\"", "")));
            } else {
                tests.add(cell(
                        row,
                        table,
                        columns,
                        RuleSheets.inputLabel(table, i),
                        before.map(rule -> rule.tests().get(place)),
                        old -> CellWords.ofTest(old, column),
                        text -> CellWords.test(text, column, table.asksForAll(place))));
            }
        }
        String left = text(row, columns.getOrDefault(RuleSheets.WITHOUT, -1));
        if (!left.isEmpty()) {
            without.computeIfAbsent(table.id(), key -> new HashMap<>()).put(id, List.of(left.split("[,; ]+")));
        }
        return new RuleRow(id, text(row, columns.getOrDefault(RuleSheets.DESCRIPTION, -1)), tests, values);
    }

    /** A cell that nobody touched stays as it was written. */
    private String cell(
            Table.Row row,
            RuleTable table,
            Map<String, Integer> columns,
            String label,
            Optional<String> before,
            Function<String, String> show,
            Function<String, String> parse) {
        String text = text(row, columns.getOrDefault(label, -1));
        if (before.isPresent() && TextNormalizer.line(show.apply(before.get())).equals(text)) {
            return before.get();
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException wrong) {
            refuse(table.id(), row.number(), label, text, wrong.getMessage());
            return before.orElse("");
        }
    }

    private static String text(Table.Row row, int column) {
        return column < 0 || column >= row.cells().size()
                ? ""
                : shown(row.cells().get(column));
    }

    private static String shown(Cell cell) {
        return cell.kind() == Cell.Kind.ERROR ? "#" + cell.raw() : cell.text();
    }

    private void refuse(String sheet, int row, String column, String value, String reason) {
        errors.add(new RowError(sheet, row, column, value, reason));
    }
}
