package vn.ketnap.admission;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the gateways after a step need to know: an outcome and a few harmless values, never personal data. */
public record Routing(Map<String, Object> variables) {

    public static final String OUTCOME = "outcome";

    /** Nothing to decide after this step. */
    public static Routing onward() {
        return outcome("DONE");
    }

    /** The outcome by which the next gateway decides. */
    public static Routing outcome(String outcome) {
        return new Routing(Map.of(OUTCOME, outcome));
    }

    /** The outcome by which the next gateway decides, by an enum's name. */
    public static Routing outcome(Enum<?> outcome) {
        return outcome(outcome.name());
    }

    /** This routing with one more value. */
    public Routing with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(variables);
        more.put(name, value);
        return new Routing(Collections.unmodifiableMap(more));
    }

    public String outcome() {
        return (String) variables.get(OUTCOME);
    }
}
