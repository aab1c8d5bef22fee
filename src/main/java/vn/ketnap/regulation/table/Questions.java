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
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Asks a table by its cells alone, and finds the questions that its rows answer. */
public final class Questions {

    private static final Object ANOTHER_TEXT = "KHÁC";
    private static final int MOST_ABOUT = 1_000;
    private static final int MOST_LOOKED_AT = 200_000;

    /** A prime: steps of that width come through every combination before one comes again. */
    private static final long STEP = 1_000_003;

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
        return questions(row, true, MOST_LOOKED_AT)
                .filter(question -> answers(question).contains(row))
                .findFirst();
    }

    /** Questions at the ends of what the row takes under one of its versions, whoever answers them: at most a thousand. */
    public List<Map<String, Object>> about(RuleRow row) {
        return questions(row, false, MOST_ABOUT).toList();
    }

    /** All combinations of the values that the row takes, or as many of them as wanted from all over. */
    private Stream<Map<String, Object>> questions(RuleRow row, boolean everyVersion, int most) {
        List<CellTest> line = tests.get(table.rows().indexOf(row));
        List<List<Object>> offered = new ArrayList<>();
        long all = 1;
        for (int i = 0; i < line.size(); i++) {
            List<Object> taken = line.get(i).examples();
            if (taken.isEmpty()) {
                taken = values.get(i);
            }
            if (table.inputs().get(i).isVersion() && !everyVersion) {
                taken = taken.subList(0, 1);
            }
            offered.add(taken);
            all *= taken.size();
        }
        long total = all;
        return LongStream.range(0, Math.min(total, most))
                .map(place -> total > most ? place * STEP % total : place)
                .mapToObj(place -> question(offered, place));
    }

    private Map<String, Object> question(List<List<Object>> offered, long place) {
        Map<String, Object> question = new HashMap<>();
        long rest = place;
        for (int i = 0; i < offered.size(); i++) {
            List<Object> taken = offered.get(i);
            question.put(table.inputs().get(i).name(), taken.get((int) (rest % taken.size())));
            rest /= taken.size();
        }
        return question;
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
