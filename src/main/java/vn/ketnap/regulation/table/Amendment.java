package vn.ketnap.regulation.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was released in place of shipped rules: new versions, and rows that are other than the shipped ones. It holds row by row,
 * so that what a newer application brings for other rows holds beside it.
 *
 * @param versions in the order in which they came
 */
public record Amendment(List<NewVersion> versions, List<TableChange> tables) {

    /** Nothing but the shipped rules. */
    public static final Amendment NONE = new Amendment(List.of(), List.of());

    /** An input and an output may have one name. */
    private static final String OUTPUT = "=";

    public Amendment {
        versions = List.copyOf(versions);
        tables = List.copyOf(tables);
    }

    /**
     * The rows of one table that are other than the shipped ones.
     *
     * @param rows new rows, and those in place of shipped rows of the same id
     * @param removed ids of shipped rows that hold no more
     */
    public record TableChange(String table, List<ChangedRow> rows, List<String> removed) {}

    /**
     * A row that was released.
     *
     * @param after id of the row before it, null for the first
     * @param cells by name of the column, that of an output behind an equals sign; a column of which it knows nothing yet has none
     */
    public record ChangedRow(String id, String description, String after, Map<String, String> cells) {}

    /**
     * What makes the wanted tables of the shipped ones.
     *
     * @throws IllegalArgumentException when rows that stay have changed their order
     */
    public static Amendment between(List<RuleTable> shipped, List<RuleTable> wanted, List<NewVersion> versions) {
        Map<String, RuleTable> before = NewVersion.in(byId(shipped), versions);
        List<TableChange> changes = new ArrayList<>();
        for (RuleTable table : wanted) {
            TableChange change = change(before.get(table.id()), table);
            if (!change.rows().isEmpty() || !change.removed().isEmpty()) {
                changes.add(change);
            }
        }
        return new Amendment(versions, changes);
    }

    /** The shipped tables with what was released, in their order. */
    public List<RuleTable> in(List<RuleTable> shipped) {
        Map<String, RuleTable> all = NewVersion.in(byId(shipped), versions);
        for (TableChange change : tables) {
            all.computeIfPresent(change.table(), (id, table) -> table.with(changed(table, change)));
        }
        return List.copyOf(all.values());
    }

    private static TableChange change(RuleTable before, RuleTable after) {
        Set<String> kept = after.rows().stream().map(RuleRow::id).collect(Collectors.toSet());
        List<String> removed = before.rows().stream()
                .map(RuleRow::id)
                .filter(id -> !kept.contains(id))
                .toList();
        List<ChangedRow> rows = new ArrayList<>();
        String previous = null;
        for (RuleRow row : after.rows()) {
            if (before.row(row.id()).filter(row::equals).isEmpty()) {
                rows.add(new ChangedRow(row.id(), row.description(), previous, cells(after, row)));
            }
            previous = row.id();
        }
        return new TableChange(after.id(), rows, removed);
    }

    private static List<RuleRow> changed(RuleTable table, TableChange change) {
        Set<String> removed = new HashSet<>(change.removed());
        List<RuleRow> rows = new ArrayList<>(table.rows());
        rows.removeIf(row -> removed.contains(row.id()));
        for (ChangedRow changed : change.rows()) {
            Optional<RuleRow> shipped = table.row(changed.id());
            RuleRow row = row(table, changed, shipped);
            int place = place(rows, changed.id());
            if (place >= 0) {
                rows.set(place, row);
            } else {
                rows.add(changed.after() == null ? 0 : place(rows, changed.after()) + 1, row);
            }
        }
        return rows;
    }

    private static int place(List<RuleRow> rows, String id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** A column that is newer than the release is as in the shipped row, and says nothing in a row that nobody shipped. */
    private static RuleRow row(RuleTable table, ChangedRow changed, Optional<RuleRow> shipped) {
        return new RuleRow(
                changed.id(),
                changed.description(),
                cells(table.inputs(), "", changed, shipped.map(RuleRow::tests).orElse(null)),
                cells(
                        table.outputs(),
                        OUTPUT,
                        changed,
                        shipped.map(RuleRow::values).orElse(null)));
    }

    private static List<String> cells(List<RuleColumn> columns, String kind, ChangedRow row, List<String> shipped) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(Objects.requireNonNullElse(
                    row.cells().get(kind + columns.get(i).name()), shipped == null ? "" : shipped.get(i)));
        }
        return cells;
    }

    private static Map<String, String> cells(RuleTable table, RuleRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            cells.put(table.inputs().get(i).name(), row.tests().get(i));
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            cells.put(OUTPUT + table.outputs().get(i).name(), row.values().get(i));
        }
        return cells;
    }

    private static Map<String, RuleTable> byId(List<RuleTable> tables) {
        return tables.stream()
                .collect(Collectors.toMap(RuleTable::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }
}
