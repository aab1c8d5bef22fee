package vn.ketnap.amendment;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.regulation.table.Questions;
import vn.ketnap.regulation.table.RuleColumn;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;

/** Questions and answers of rule tables in words. */
final class Examples {

    private Examples() {}

    /** A question: each input with what it is asked with. */
    static String words(RuleTable table, Map<String, Object> question) {
        return table.inputs().stream()
                .filter(input -> question.get(input.name()) != null)
                .map(input -> input.label() + " = " + word(question.get(input.name())))
                .collect(Collectors.joining("; "));
    }

    /** A case that the row decides, with what it says; a row that decides none has no example. */
    static String of(RuleTable table, RuleRow row) {
        return new Questions(table)
                .example(row)
                .map(question -> words(table, question) + " → " + answer(table, row))
                .orElse("");
    }

    private static String answer(RuleTable table, RuleRow row) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < table.outputs().size(); i++) {
            RuleColumn output = table.outputs().get(i);
            String text = CellWords.ofValue(row.values().get(i), output);
            if (!text.isEmpty()) {
                said.append(said.isEmpty() ? "" : "; ")
                        .append(output.label())
                        .append(" = ")
                        .append(text);
            }
        }
        return said.toString();
    }

    private static String word(Object value) {
        if (value instanceof LocalDate day) {
            return DateFormats.date(day);
        }
        return value instanceof Boolean flag ? flag ? "có" : "không" : value.toString();
    }
}
