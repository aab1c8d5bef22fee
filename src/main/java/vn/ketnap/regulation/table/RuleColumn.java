package vn.ketnap.regulation.table;

import java.util.List;

/**
 * A column of a rule table.
 *
 * @param label Vietnamese, unique in its table
 * @param values the only texts that it takes, empty when any will do; a cell may hold several of them, separated by commas
 */
public record RuleColumn(String name, String label, Type type, List<String> values) {

    /** The input that holds the version of the regulation. */
    public static final String REGULATION = "regulation";

    public RuleColumn {
        values = List.copyOf(values);
    }

    /** What the cells hold. */
    public enum Type {
        TEXT,
        NUMBER,
        FLAG,
        DATE
    }

    /** Whether it holds the version of the regulation. */
    public boolean isVersion() {
        return name.equals(REGULATION);
    }
}
