package vn.ketnap.regulation;

import java.util.List;
import java.util.Map;

/** Port to the decision tables that hold the law. */
public interface DecisionTables {

    /**
     * Evaluates one table.
     *
     * @param inputs by input name; a missing or null value matches only cells that accept anything
     * @return the outputs by name of every matching rule in table order, empty when none matches; an empty output cell has no
     *     entry
     * @throws IllegalArgumentException when no table has this id
     */
    List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> inputs);

    /** Number that is another one whenever a table has changed. */
    default long edition() {
        return 0;
    }
}
