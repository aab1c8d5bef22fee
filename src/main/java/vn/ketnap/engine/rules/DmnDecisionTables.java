package vn.ketnap.engine.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.ketnap.regulation.DecisionTables;

/** The decision tables of the class path, parsed once; a table that does not parse stops the start. */
@Component
public class DmnDecisionTables implements DecisionTables {

    static final String LOCATION = "classpath*:bpmn/rules/*.dmn";

    private final DmnEngine engine;
    private final Map<String, DmnDecision> decisions;

    @Autowired
    public DmnDecisionTables() {
        this(DmnEngineConfiguration.createDefaultDmnEngineConfiguration());
    }

    DmnDecisionTables(DmnEngineConfiguration configuration) {
        engine = configuration.buildEngine();
        decisions = parse();
    }

    @Override
    public List<Map<String, Object>> evaluate(String decisionId, Map<String, Object> inputs) {
        DmnDecision decision = decisions.get(decisionId);
        if (decision == null) {
            throw new IllegalArgumentException("No decision table " + decisionId);
        }
        return engine.evaluateDecision(decision, inputs).getResultList().stream()
                .toList();
    }

    private Map<String, DmnDecision> parse() {
        Map<String, DmnDecision> parsed = new HashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(LOCATION)) {
                try (InputStream file = resource.getInputStream()) {
                    engine.parseDecisions(file).forEach(decision -> parsed.put(decision.getKey(), decision));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the decision tables", e);
        }
        return Map.copyOf(parsed);
    }
}
