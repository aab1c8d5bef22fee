package vn.ketnap.procedure.step;

/**
 * What the gateway after a step decides by.
 *
 * @param outcome a name that the process model knows, never personal data
 */
public record Routing(String outcome) {

    /** The variable that the gateways read. */
    public static final String OUTCOME = "outcome";

    /** Nothing to decide after this step. */
    public static Routing onward() {
        return outcome(StepOutcome.DONE);
    }

    /** The outcome of that name. */
    public static Routing outcome(Enum<?> outcome) {
        return new Routing(outcome.name());
    }
}
