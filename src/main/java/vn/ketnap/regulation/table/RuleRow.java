package vn.ketnap.regulation.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule, its cells as the notation writes them.
 *
 * @param id unique in the table
 * @param tests one for each input, what {@link CellTest} reads
 * @param values one for each output, what {@link CellValue} reads
 */
public record RuleRow(String id, String description, List<String> tests, List<String> values) {

    public RuleRow {
        tests = List.copyOf(tests);
        values = List.copyOf(values);
    }

    /** The same rule with another test in one input. */
    public RuleRow with(int input, String test) {
        List<String> changed = new ArrayList<>(tests);
        changed.set(input, test);
        return new RuleRow(id, description, changed, values);
    }
}
