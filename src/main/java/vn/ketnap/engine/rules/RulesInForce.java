package vn.ketnap.engine.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.ketnap.regulation.Certainty;

/** The decision tables as people read them: what holds under one version of the regulation. */
@Component
public class RulesInForce {

    private static final String VERSION = "regulation";
    private static final String CERTAINTY = "certainty";

    private final List<Decision> decisions = read();

    /**
     * One table.
     *
     * @param columns names of the cells of each row
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

    private static Table table(Decision decision, String version) {
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Output> outputs = List.copyOf(table.getOutputs());
        List<String> columns = Stream.concat(
                        inputs.stream().filter(input -> !isVersion(input)).map(Input::getLabel),
                        outputs.stream().map(Output::getLabel))
                .toList();
        List<Row> rows = table.getRules().stream()
                .filter(rule -> holds(rule, inputs, version))
                .map(rule -> row(rule, inputs, outputs))
                .toList();
        return new Table(decision.getId(), decision.getName(), columns, rows);
    }

    private static boolean isVersion(Input input) {
        return VERSION.equals(text(input.getInputExpression().getText().getTextContent()));
    }

    private static boolean holds(Rule rule, List<Input> inputs, String version) {
        List<DmnElement> entries = List.copyOf(rule.getInputEntries());
        for (int i = 0; i < inputs.size(); i++) {
            String entry = text(entries.get(i).getTextContent());
            if (isVersion(inputs.get(i))
                    && !entry.isEmpty()
                    && !entry.equals("-")
                    && !entry.contains('"' + version + '"')) {
                return false;
            }
        }
        return true;
    }

    private static Row row(Rule rule, List<Input> inputs, List<Output> outputs) {
        List<DmnElement> asked = List.copyOf(rule.getInputEntries());
        List<DmnElement> answered = List.copyOf(rule.getOutputEntries());
        List<String> cells = new ArrayList<>();
        boolean assumed = false;
        for (int i = 0; i < inputs.size(); i++) {
            if (!isVersion(inputs.get(i))) {
                cells.add(shown(asked.get(i).getTextContent()));
            }
        }
        for (int i = 0; i < outputs.size(); i++) {
            String cell = shown(answered.get(i).getTextContent());
            boolean certainty = CERTAINTY.equals(outputs.get(i).getName()) && !cell.isEmpty();
            assumed |= certainty && cell.equals(Certainty.ASSUMED.name());
            cells.add(certainty ? Certainty.valueOf(cell).label() : cell);
        }
        String what =
                rule.getDescription() == null ? "" : text(rule.getDescription().getTextContent());
        return new Row(what, cells, assumed);
    }

    private static String shown(String entry) {
        String plain = text(entry).replace("\"", "");
        return switch (plain) {
            case "-" -> "";
            case "true" -> "có";
            case "false" -> "không";
            default -> plain;
        };
    }

    private static String text(String content) {
        return content == null ? "" : content.strip();
    }

    private static List<Decision> read() {
        List<Decision> all = new ArrayList<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources(DmnDecisionTables.LOCATION)) {
                try (InputStream file = resource.getInputStream()) {
                    DmnModelInstance model = Dmn.readModelFromStream(file);
                    all.addAll(model.getModelElementsByType(Decision.class));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the decision tables", e);
        }
        all.sort(Comparator.comparing(Decision::getId));
        return List.copyOf(all);
    }
}
