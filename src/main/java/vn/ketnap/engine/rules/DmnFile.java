package vn.ketnap.engine.rules;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import vn.ketnap.regulation.table.CellTest;
import vn.ketnap.regulation.table.RuleColumn;
import vn.ketnap.regulation.table.RuleColumn.Type;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;

/** One file of the notation: read as a table of rows, and written again with other rows. */
final class DmnFile {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");
    private static final Map<String, Type> TYPES =
            Map.of("string", Type.TEXT, "integer", Type.NUMBER, "boolean", Type.FLAG);

    private final byte[] content;
    private final RuleTable table;

    private DmnFile(byte[] content, RuleTable table) {
        this.content = content;
        this.table = table;
    }

    /** Reads a file with one table in it. */
    static DmnFile read(byte[] content) {
        Decision decision =
                model(content).getModelElementsByType(Decision.class).iterator().next();
        DecisionTable rules = (DecisionTable) decision.getExpression();
        List<Rule> rows = List.copyOf(rules.getRules());
        List<RuleColumn> inputs = new ArrayList<>();
        for (Input input : rules.getInputs()) {
            int place = inputs.size();
            String type = input.getInputExpression().getTypeRef();
            inputs.add(column(
                    decision.getId(),
                    text(input.getInputExpression().getText()),
                    input.getLabel(),
                    type == null ? Type.DATE : TYPES.get(type),
                    input.getInputValues(),
                    rows.stream().map(row -> cells(row.getInputEntries()).get(place))));
        }
        List<RuleColumn> outputs = new ArrayList<>();
        for (Output output : rules.getOutputs()) {
            int place = outputs.size();
            outputs.add(column(
                    decision.getId(),
                    output.getName(),
                    output.getLabel(),
                    TYPES.get(output.getTypeRef()),
                    output.getOutputValues(),
                    rows.stream().map(row -> cells(row.getOutputEntries()).get(place))));
        }
        return new DmnFile(
                content,
                new RuleTable(
                        decision.getId(),
                        decision.getName(),
                        rules.getHitPolicy().name(),
                        inputs,
                        outputs,
                        rows.stream().map(DmnFile::row).toList()));
    }

    RuleTable table() {
        return table;
    }

    /** The model of the file. */
    DmnModelInstance model() {
        return model(content);
    }

    /** The model with other rows. */
    DmnModelInstance with(List<RuleRow> rows) {
        DmnModelInstance model = model();
        DecisionTable rules =
                model.getModelElementsByType(DecisionTable.class).iterator().next();
        rules.getRules().removeAll(List.copyOf(rules.getRules()));
        for (RuleRow row : rows) {
            Rule rule = model.newInstance(Rule.class);
            rule.setId(row.id());
            Description description = model.newInstance(Description.class);
            description.setTextContent(row.description());
            rule.setDescription(description);
            for (String test : row.tests()) {
                InputEntry entry = model.newInstance(InputEntry.class);
                entry.setText(text(model, test));
                rule.getInputEntries().add(entry);
            }
            for (String value : row.values()) {
                OutputEntry entry = model.newInstance(OutputEntry.class);
                entry.setText(text(model, value));
                rule.getOutputEntries().add(entry);
            }
            rules.getRules().add(rule);
        }
        return model;
    }

    private static DmnModelInstance model(byte[] content) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(content));
    }

    private static Text text(DmnModelInstance model, String content) {
        Text text = model.newInstance(Text.class);
        text.setTextContent(content);
        return text;
    }

    private static RuleRow row(Rule rule) {
        String description =
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent();
        return new RuleRow(
                rule.getId(), description.strip(), cells(rule.getInputEntries()), cells(rule.getOutputEntries()));
    }

    private static List<String> cells(Collection<? extends DmnElement> entries) {
        return entries.stream().map(DmnFile::text).toList();
    }

    private static String text(ModelElementInstance element) {
        String content = element == null ? null : element.getTextContent();
        return content == null ? "" : content.strip();
    }

    private static RuleColumn column(
            String decision, String name, String label, Type type, UnaryTests values, Stream<String> cells) {
        if (type != Type.TEXT) {
            return new RuleColumn(name, label, type, List.of());
        }
        Set<String> used = new LinkedHashSet<>();
        cells.filter(cell -> !cell.isEmpty() && !cell.equals("-") && !cell.equals("\"\""))
                .forEach(cell -> used.addAll(CellTest.texts(cell)));
        if (name.equals(RuleColumn.REGULATION) || name.equals("version") || used.isEmpty()) {
            return new RuleColumn(name, label, type, List.of());
        }
        Set<String> codes = new LinkedHashSet<>();
        used.forEach(text -> codes.addAll(List.of(text.split(","))));
        Set<String> known = new LinkedHashSet<>(RuleCodes.codes(decision, name));
        if (values != null) {
            known = new LinkedHashSet<>(CellTest.texts(text(values)));
        } else if (codes.stream().allMatch(code -> CODE.matcher(code).matches()) && !known.containsAll(codes)) {
            known = codes;
        }
        return new RuleColumn(name, label, type, known.containsAll(codes) ? List.copyOf(known) : List.of());
    }
}
