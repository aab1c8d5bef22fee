package vn.ketnap.regulation.table;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.ketnap.regulation.DecisionTables;

/** Answers by the cells alone, without the engine: quick enough to ask everything there is to ask. */
public final class PlainTables implements DecisionTables {

    private final Map<String, RuleTable> tables = new HashMap<>();
    private final Map<String, Questions> questions = new HashMap<>();

    public PlainTables(Collection<RuleTable> all) {
        all.forEach(table -> tables.put(table.id(), table));
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> inputs) {
        RuleTable table = tables.get(decisionId);
        if (table == null) {
            throw new IllegalArgumentException("No decision table " + decisionId);
        }
        return questions.computeIfAbsent(decisionId, id -> new Questions(table)).answers(inputs).stream()
                .map(row -> outputs(table, row))
                .toList();
    }

    private static Map<String, Object> outputs(RuleTable table, RuleRow row) {
        Map<String, Object> outputs = new HashMap<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            RuleColumn column = table.outputs().get(i);
            String cell = row.values().get(i);
            if (!cell.isEmpty()) {
                outputs.put(
                        column.name(),
                        switch (column.type()) {
                            case NUMBER -> Integer.valueOf(cell);
                            case FLAG -> Boolean.valueOf(cell);
                            case TEXT, DATE -> cell.substring(1, cell.length() - 1);
                        });
            }
        }
        return outputs;
    }
}
