package vn.ketnap.engine.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.ketnap.regulation.Certainty;
import vn.ketnap.regulation.table.RuleColumn;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.regulation.table.RuleTables;

/** The decision tables as people read them: what holds under one version of the regulation. */
@Component
public class RulesInForce {

    private static final String CERTAINTY = "certainty";
    private static final String PROCESSES = "classpath*:bpmn/**/*.bpmn";

    private final RuleTables tables;
    private final Map<String, String> steps = steps();

    RulesInForce(RuleTables tables) {
        this.tables = tables;
    }

    /**
     * One table.
     *
     * @param columns names of the cells of each row, in words as the cells are
     */
    public record Table(String id, String name, List<String> columns, List<Row> rows) {}

    /**
     * A rule.
     *
     * @param what it is about, in words; empty without a description
     * @param assumed true when the application assumes it
     */
    public record Row(String what, List<String> cells, boolean assumed) {}

    /** Every table with the rules of that version, in one order. */
    public List<Table> under(String version) {
        List<RuleTable> inForce = tables.inForce();
        RuleWords words = new RuleWords(steps, limits(inForce));
        return inForce.stream().map(table -> table(table, version, words)).toList();
    }

    private static Table table(RuleTable table, String version, RuleWords words) {
        List<RuleRow> rules = table.rows().stream()
                .filter(row -> table.version() < 0 || table.versions(row).contains(version))
                .toList();
        List<Cells> cells = new ArrayList<>();
        for (int i = 0; i < table.inputs().size(); i++) {
            int place = i;
            // what is asked for by name or left out asks for all, and is answered once more
            if (place != table.version() && !table.asksForAll(place)) {
                cells.add(new Cells(
                        table.inputs().get(i),
                        rules.stream().map(row -> row.tests().get(place)).toList()));
            }
        }
        for (int i = 0; i < table.outputs().size(); i++) {
            int place = i;
            cells.add(new Cells(
                    table.outputs().get(i),
                    rules.stream().map(row -> row.values().get(place)).toList()));
        }
        cells.removeIf(each -> !RuleWords.isRead(table.id(), each.column().name()) || each.isBlank());
        List<Row> rows = IntStream.range(0, rules.size())
                .mapToObj(i -> row(table, rules.get(i), i, cells, words))
                .toList();
        return new Table(
                table.id(),
                table.name(),
                cells.stream()
                        .map(each -> RuleWords.heading(each.column().label()))
                        .toList(),
                rows);
    }

    /** A column with its entries, one for each rule. */
    private record Cells(RuleColumn column, List<String> entries) {

        boolean isBlank() {
            return !entries.isEmpty() && entries.stream().allMatch(entry -> entry.matches("-?|\"\""));
        }
    }

    private static Row row(RuleTable table, RuleRow rule, int number, List<Cells> cells, RuleWords words) {
        return new Row(
                rule.description().replaceFirst("^T\\d+[A-Z]? ", ""),
                cells.stream()
                        .map(each -> words.of(
                                table.id(), each.column().name(), each.entries().get(number)))
                        .toList(),
                table.text(rule, CERTAINTY).equals(Certainty.ASSUMED.name()));
    }

    /** What each step is called. */
    private static Map<String, String> steps() {
        Map<String, String> names = new HashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(PROCESSES)) {
                try (InputStream file = resource.getInputStream()) {
                    Bpmn.readModelFromStream(file).getModelElementsByType(UserTask.class).stream()
                            .filter(step -> step.getName() != null)
                            .forEach(step -> names.putIfAbsent(
                                    step.getId(), step.getName().strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the models", e);
        }
        return Map.copyOf(names);
    }

    /** What each limit is called, under whatever version. */
    private static Map<String, String> limits(List<RuleTable> inForce) {
        Map<String, String> names = new HashMap<>();
        inForce.stream().filter(table -> table.id().equals("timeLimits")).forEach(table -> table.rows()
                .forEach(row -> names.put(table.text(row, "limit"), table.text(row, "name"))));
        return names;
    }
}
