package vn.ketnap.engine.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.ketnap.regulation.Certainty;

/** The decision tables as people read them: what holds under one version of the regulation. */
@Component
public class RulesInForce {

    private static final String VERSION = "regulation";
    private static final String CERTAINTY = "certainty";
    private static final String PROCESSES = "classpath*:bpmn/**/*.bpmn";

    private final List<Decision> decisions = read(DmnDecisionTables.LOCATION, Dmn::readModelFromStream, Decision.class);
    private final RuleWords words = new RuleWords(steps(), limits());

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
        return decisions.stream().map(decision -> table(decision, version)).toList();
    }

    private Table table(Decision decision, String version) {
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Output> outputs = List.copyOf(table.getOutputs());
        List<Rule> rules = table.getRules().stream()
                .filter(rule -> holds(rule, inputs, version))
                .toList();
        List<Cells> cells = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            int place = i;
            String column = expression(inputs.get(i));
            List<String> asked = rules.stream()
                    .map(rule -> entry(rule.getInputEntries(), place))
                    .toList();
            // what is asked for by name or left out asks for all, and is answered once more
            if (!VERSION.equals(column) && asked.stream().noneMatch(entry -> entry.startsWith("null,"))) {
                cells.add(new Cells(column, inputs.get(i).getLabel(), asked));
            }
        }
        for (int i = 0; i < outputs.size(); i++) {
            int place = i;
            cells.add(new Cells(
                    outputs.get(i).getName(),
                    outputs.get(i).getLabel(),
                    rules.stream()
                            .map(rule -> entry(rule.getOutputEntries(), place))
                            .toList()));
        }
        cells.removeIf(each -> !RuleWords.isRead(decision.getId(), each.column()) || each.isBlank());
        List<Row> rows = IntStream.range(0, rules.size())
                .mapToObj(i -> row(decision.getId(), rules.get(i), i, cells))
                .toList();
        return new Table(
                decision.getId(),
                decision.getName(),
                cells.stream().map(each -> RuleWords.heading(each.label())).toList(),
                rows);
    }

    /** A column with its entries, one for each rule. */
    private record Cells(String column, String label, List<String> entries) {

        boolean isBlank() {
            return !entries.isEmpty() && entries.stream().allMatch(entry -> entry.matches("-?|\"\""));
        }
    }

    private static String expression(Input input) {
        return text(input.getInputExpression().getText().getTextContent());
    }

    private static String entry(Collection<? extends DmnElement> entries, int place) {
        return text(List.copyOf(entries).get(place).getTextContent());
    }

    private static boolean holds(Rule rule, List<Input> inputs, String version) {
        for (int i = 0; i < inputs.size(); i++) {
            String entry = entry(rule.getInputEntries(), i);
            if (VERSION.equals(expression(inputs.get(i)))
                    && !entry.isEmpty()
                    && !entry.equals("-")
                    && !entry.contains('"' + version + '"')) {
                return false;
            }
        }
        return true;
    }

    private Row row(String table, Rule rule, int number, List<Cells> cells) {
        boolean assumed = cells.stream()
                .anyMatch(each -> CERTAINTY.equals(each.column())
                        && each.entries().get(number).contains(Certainty.ASSUMED.name()));
        String what =
                rule.getDescription() == null ? "" : text(rule.getDescription().getTextContent());
        return new Row(
                what.replaceFirst("^T\\d+[A-Z]? ", ""),
                cells.stream()
                        .map(each ->
                                words.of(table, each.column(), each.entries().get(number)))
                        .toList(),
                assumed);
    }

    private static String text(String content) {
        return content == null ? "" : content.strip();
    }

    /** What each step is called. */
    private static Map<String, String> steps() {
        return read(PROCESSES, Bpmn::readModelFromStream, UserTask.class).stream()
                .filter(step -> step.getName() != null)
                .collect(Collectors.toMap(UserTask::getId, step -> text(step.getName()), (one, other) -> one));
    }

    /** What each limit is called, under whatever version. */
    private Map<String, String> limits() {
        Map<String, String> names = new HashMap<>();
        for (Decision decision : decisions) {
            if (decision.getId().equals("timeLimits")) {
                ((DecisionTable) decision.getExpression())
                        .getRules()
                        .forEach(rule -> names.put(
                                entry(rule.getOutputEntries(), 0).replace("\"", ""),
                                entry(rule.getOutputEntries(), 1).replace("\"", "")));
            }
        }
        return names;
    }

    private static <E extends ModelElementInstance> List<E> read(
            String location, Function<InputStream, ? extends ModelInstance> reader, Class<E> type) {
        List<E> all = new ArrayList<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(location)) {
                try (InputStream file = resource.getInputStream()) {
                    all.addAll(reader.apply(file).getModelElementsByType(type));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the models", e);
        }
        all.sort(Comparator.comparing(element -> element.getAttributeValue("id")));
        return List.copyOf(all);
    }
}
