package vn.ketnap.engine.rules;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;

/** The real decision tables, started once for all tests: the first expression costs many seconds. */
public final class RuleTables {

    static final Matches MATCHES = new Matches();

    public static final DmnDecisionTables SHARED =
            new DmnDecisionTables(DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                    .customPostDecisionTableEvaluationListeners(List.of(MATCHES)));

    private RuleTables() {}

    /** Remembers which rules the last evaluation hit. */
    static final class Matches implements DmnDecisionTableEvaluationListener {

        private final List<String> last = new CopyOnWriteArrayList<>();

        @Override
        public void notify(DmnDecisionTableEvaluationEvent event) {
            last.clear();
            event.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .forEach(last::add);
        }

        List<String> last() {
            return List.copyOf(last);
        }
    }
}
