package vn.ketnap.regulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks the rule tables and remembers their answers. Safe for concurrent use. */
abstract class RuleBook {

    static final String REGULATION = "regulation";

    private final DecisionTables tables;
    /** Those of one edition of the tables: one evaluation parses every cell it meets. */
    private volatile Answers known = new Answers(-1, Map.of());

    RuleBook(DecisionTables tables) {
        this.tables = tables;
    }

    static Ruling ruling(Row row) {
        return new Ruling(row.choice("result", EligibilityResult.class), row.basis());
    }

    /** The question for all rows of a version, whatever stands in one column. */
    static Map<String, Object> every(String column, String regulation) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(column, null);
        inputs.put(REGULATION, regulation);
        return inputs;
    }

    final Row single(String decision, Map<String, Object> inputs) {
        List<Row> rows = all(decision, inputs);
        if (rows.size() > 1) {
            throw new IllegalStateException("More than one rule of " + decision + " for " + inputs);
        }
        return rows.get(0);
    }

    final List<Row> all(String decision, Map<String, Object> inputs) {
        List<Row> rows = any(decision, inputs);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("No rule of " + decision + " for " + inputs);
        }
        return rows;
    }

    final List<Row> any(String decision, Map<String, Object> inputs) {
        long edition = tables.edition();
        Answers answers = known;
        if (answers.edition() != edition) {
            answers = new Answers(edition, new ConcurrentHashMap<>());
            known = answers;
        }
        return answers.rows()
                .computeIfAbsent(
                        new Question(decision, inputs), question -> tables.evaluate(decision, names(inputs)).stream()
                                .map(Row::new)
                                .toList());
    }

    /** The tables compare names. */
    private static Map<String, Object> names(Map<String, Object> inputs) {
        Map<String, Object> names = new HashMap<>(inputs);
        names.replaceAll((input, value) -> value instanceof Enum<?> constant ? constant.name() : value);
        return names;
    }

    private record Answers(long edition, Map<Question, List<Row>> rows) {}

    private record Question(String decision, Map<String, Object> inputs) {}
}
