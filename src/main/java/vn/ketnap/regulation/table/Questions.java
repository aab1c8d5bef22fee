package vn.ketnap.regulation.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Asks a table by its cells alone, and finds the questions that its rows answer. */
public final class Questions {

    private static final Object ANOTHER_TEXT = "KHÁC";
    private static final int MOST_QUESTIONS = 1_000;

    private final RuleTable table;
    private final List<List<CellTest>> tests = new ArrayList<>();
    private final List<List<Object>> values = new ArrayList<>();

    /** Throws IllegalArgumentException for a cell that is no plain comparison. */
    public Questions(RuleTable table) {
        this.table = table;
        for (RuleRow row : table.rows()) {
            List<CellTest> line = new ArrayList<>();
            for (int i = 0; i < table.inputs().size(); i++) {
                line.add(CellTest.of(row.tests().get(i), table.inputs().get(i).type()));
            }
            tests.add(line);
        }
        for (int i = 0; i < table.inputs().size(); i++) {
            values.add(values(i));
        }
    }

    /** The rows that answer, in table order; of a table whose first match counts only that one. */
    public List<RuleRow> answers(Map<String, Object> question) {
        List<RuleRow> matching = new ArrayList<>();
        for (int i = 0; i < tests.size(); i++) {
            if (holds(tests.get(i), question)) {
                matching.add(table.rows().get(i));
                if (table.hitPolicy().equals("FIRST")) {
                    break;
                }
            }
        }
        return matching;
    }

    /** A question that this row answers; empty for a row that others always stand in front of. */
    public Optional<Map<String, Object>> example(RuleRow row) {
        return questions(row, true).stream()
                .filter(question -> answers(question).contains(row))
                .findFirst();
    }

    /** Questions at the ends of what the row takes under one of its versions, whoever answers them: at most a thousand. */
    public List<Map<String, Object>> about(RuleRow row) {
        return questions(row, false);
    }

    private List<Map<String, Object>> questions(RuleRow row, boolean everyVersion) {
        List<CellTest> line = tests.get(table.rows().indexOf(row));
        List<Map<String, Object>> questions = new ArrayList<>(List.of(Map.of()));
        for (int i = 0; i < line.size(); i++) {
            List<Object> offered = line.get(i).examples();
            if (offered.isEmpty()) {
                offered = values.get(i);
            }
            if (table.inputs().get(i).isVersion() && !everyVersion) {
                offered = offered.subList(0, 1);
            }
            String name = table.inputs().get(i).name();
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> question : questions) {
                for (Object value : offered) {
                    if (longer.size() < MOST_QUESTIONS) {
                        Map<String, Object> asked = new HashMap<>(question);
                        asked.put(name, value);
                        longer.add(asked);
                    }
                }
            }
            questions = longer;
        }
        return questions;
    }

    private boolean holds(List<CellTest> line, Map<String, Object> question) {
        for (int i = 0; i < line.size(); i++) {
            if (!line.get(i).holds(question.get(table.inputs().get(i).name()))) {
                return false;
            }
        }
        return true;
    }

    /** What tells the rows of the table apart in one input: every text, the ends of every range and what lies beyond them. */
    private List<Object> values(int input) {
        Set<Object> all = new LinkedHashSet<>();
        boolean version = table.inputs().get(input).isVersion();
        for (List<CellTest> line : tests) {
            line.get(input).examples().forEach(value -> {
                all.add(value);
                if (value instanceof Integer number) {
                    all.add(number - 1);
                    all.add(number + 1);
                } else if (value instanceof LocalDate day) {
                    all.add(day.minusDays(1));
                }
            });
        }
        if (!version) {
            all.add(
                    switch (table.inputs().get(input).type()) {
                        case TEXT -> ANOTHER_TEXT;
                        case NUMBER -> 1;
                        case FLAG -> true;
                        case DATE -> LocalDate.of(2000, 1, 1);
                    });
            if (table.inputs().get(input).type() == RuleColumn.Type.FLAG) {
                all.add(false);
            }
        }
        all.removeIf(Predicate.isEqual(-1));
        return List.copyOf(all);
    }
}
