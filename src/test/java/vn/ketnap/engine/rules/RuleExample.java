package vn.ketnap.engine.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * One line of src/test/resources/rules/&lt;decision&gt;.csv: column "rule" names the row that must answer (several rows in
 * table order separated by spaces), columns with "=" what
 * it must say, the others are inputs.
 */
record RuleExample(long line, List<String> rules, Map<String, Object> inputs, Map<String, String> expected) {

    static boolean exist(String decision) {
        return file(decision).exists();
    }

    static List<RuleExample> of(String decision) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(file(decision).getInputStream(), StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.stream().map(RuleExample::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same question under another regulation version. */
    Map<String, Object> inputsUnder(String regulation) {
        Map<String, Object> changed = new HashMap<>(inputs);
        changed.put("regulation", regulation);
        return changed;
    }

    private static RuleExample of(CSVRecord line) {
        Map<String, Object> inputs = new HashMap<>();
        Map<String, String> expected = new HashMap<>();
        line.toMap().forEach((column, value) -> {
            if (column.startsWith("=")) {
                expected.put(column.substring(1), value);
            } else if (!column.equals("rule")) {
                inputs.put(column, typed(value));
            }
        });
        return new RuleExample(
                line.getRecordNumber() + 1, List.of(line.get("rule").split(" ")), inputs, expected);
    }

    private static Object typed(String value) {
        if (value.isEmpty()) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        if (value.matches("\\d+")) {
            return Integer.valueOf(value);
        }
        return value.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(value) : value;
    }

    private static ClassPathResource file(String decision) {
        return new ClassPathResource("rules/" + decision + ".csv");
    }
}
