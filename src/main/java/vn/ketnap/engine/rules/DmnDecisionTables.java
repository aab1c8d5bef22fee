package vn.ketnap.engine.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.ketnap.regulation.DecisionTables;
import vn.ketnap.regulation.table.Amendment;
import vn.ketnap.regulation.table.ReleasedTables;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.regulation.table.RuleTables;

/**
 * The decision tables of the class path with what was released in their place, parsed once for each edition; a table that does
 * not parse stops the start.
 */
@Component
public class DmnDecisionTables implements DecisionTables, RuleTables {

    static final String LOCATION = "classpath*:bpmn/rules/*.dmn";

    private final DmnEngine engine;
    private final Map<String, DmnFile> files = new TreeMap<>();
    private final ObjectProvider<ReleasedTables> released;
    private final Map<String, DmnDecision> shipped = new HashMap<>();
    private volatile Edition edition;

    @Autowired
    public DmnDecisionTables(ObjectProvider<ReleasedTables> released) {
        this(DmnEngineConfiguration.createDefaultDmnEngineConfiguration(), released);
    }

    /** The shipped tables alone. */
    DmnDecisionTables(DmnEngineConfiguration configuration) {
        this(configuration, null);
    }

    private DmnDecisionTables(DmnEngineConfiguration configuration, ObjectProvider<ReleasedTables> released) {
        this.released = released;
        engine = configuration.buildEngine();
        read();
        edition = new Edition(0, shipped(), shipped);
    }

    /** The tables of one edition, as rows and ready to be asked. */
    private record Edition(long number, List<RuleTable> tables, Map<String, DmnDecision> decisions) {}

    @Override
    public List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> inputs) {
        return evaluate(current().decisions(), decisionId, inputs);
    }

    @Override
    public long edition() {
        return current().number();
    }

    @Override
    public List<RuleTable> shipped() {
        return files.values().stream().map(DmnFile::table).toList();
    }

    @Override
    public List<RuleTable> inForce() {
        return current().tables();
    }

    @Override
    public DecisionTables with(Collection<RuleTable> others) {
        Map<String, DmnDecision> decisions = new HashMap<>(current().decisions());
        others.forEach(table -> decisions.put(table.id(), parse(table)));
        return (decision, inputs) -> evaluate(decisions, decision, inputs);
    }

    private Edition current() {
        ReleasedTables releases = released == null ? null : released.getIfAvailable();
        if (releases == null || releases.edition() == edition.number()) {
            return edition;
        }
        synchronized (this) {
            long number = releases.edition();
            if (number != edition.number()) {
                edition = edition(number, number == 0 ? Amendment.NONE : releases.amendment(number));
            }
            return edition;
        }
    }

    private Edition edition(long number, Amendment amendment) {
        List<RuleTable> tables = amendment.in(shipped());
        Map<String, DmnDecision> decisions = new HashMap<>(shipped);
        for (RuleTable table : tables) {
            if (!table.equals(files.get(table.id()).table())) {
                decisions.put(table.id(), parse(table));
            }
        }
        return new Edition(number, tables, Map.copyOf(decisions));
    }

    private List<Map<String, Object>> evaluate(
            Map<String, DmnDecision> decisions, String decisionId, Map<String, Object> inputs) {
        DmnDecision decision = decisions.get(decisionId);
        if (decision == null) {
            throw new IllegalArgumentException("No decision table " + decisionId);
        }
        return engine.evaluateDecision(decision, inputs).getResultList().stream()
                .toList();
    }

    private DmnDecision parse(RuleTable table) {
        return parse(files.get(table.id()).with(table.rows()));
    }

    private DmnDecision parse(DmnModelInstance model) {
        return engine.parseDecisions(model).get(0);
    }

    private void read() {
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(LOCATION)) {
                DmnFile file = DmnFile.read(resource.getContentAsByteArray());
                files.put(file.table().id(), file);
                shipped.put(file.table().id(), parse(file.model()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the decision tables", e);
        }
    }
}
