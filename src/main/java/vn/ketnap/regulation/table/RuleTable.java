package vn.ketnap.regulation.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A rule table.
 *
 * @param name Vietnamese
 * @param hitPolicy FIRST, UNIQUE or COLLECT
 */
public record RuleTable(
        String id,
        String name,
        String hitPolicy,
        List<RuleColumn> inputs,
        List<RuleColumn> outputs,
        List<RuleRow> rows) {

    public RuleTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /** The same table with other rows. */
    public RuleTable with(List<RuleRow> otherRows) {
        return new RuleTable(id, name, hitPolicy, inputs, outputs, otherRows);
    }

    /** Place of the input that holds the version, -1 for a table without versions. */
    public int version() {
        return IntStream.range(0, inputs.size())
                .filter(input -> inputs.get(input).isVersion())
                .findFirst()
                .orElse(-1);
    }

    /** Place of an output. Throws IllegalArgumentException when there is none of that name. */
    public int output(String column) {
        return IntStream.range(0, outputs.size())
                .filter(output -> outputs.get(output).name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No output " + column + " in " + id));
    }

    /** A text of a row without its quotation marks, empty for an empty cell. */
    public String text(RuleRow row, String output) {
        return row.values().get(output(output)).replace("\"", "");
    }

    /** The row of that id. */
    public Optional<RuleRow> row(String rowId) {
        return rows.stream().filter(row -> row.id().equals(rowId)).findFirst();
    }

    /** Whether an input asks for all when it is asked with nothing: every row then takes the missing value too. */
    public boolean asksForAll(int input) {
        return !rows.isEmpty()
                && rows.stream().allMatch(row -> row.tests().get(input).startsWith(CellTest.NOTHING + ","));
    }

    /** The versions that a row names; empty in a table without versions. */
    public List<String> versions(RuleRow row) {
        int version = version();
        return version < 0 ? List.of() : CellTest.texts(row.tests().get(version));
    }
}
