package vn.ketnap.engine.process;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The few variables that the process of a monthly review carries. */
public final class ListVariables {

    /** Number of the review, which is also the business key. */
    public static final String NUMBER = "listNumber";

    /** Unit whose list is reviewed; for a committee that of the committee. */
    static final String CELL = CaseVariables.CELL;

    static final String GRASSROOTS = "grassrootsCode";

    private static final Set<String> KEPT = Set.of(NUMBER, CELL, GRASSROOTS);

    private ListVariables() {}

    /** Removes what a form submitted before the engine writes it. */
    public static void removeSubmitted(VariableScope scope) {
        Set<String> submitted = new HashSet<>(scope.getVariableNames());
        submitted.removeAll(KEPT);
        submitted.forEach(scope::removeVariable);
    }
}
