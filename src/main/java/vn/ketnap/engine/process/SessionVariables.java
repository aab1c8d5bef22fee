package vn.ketnap.engine.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.ketnap.training.ClassView;

/** The few variables that the process of a class carries. */
public final class SessionVariables {

    public static final String SESSION_NUMBER = "sessionNumber";
    private static final String SESSION_ID = "sessionId";
    public static final String CENTER_CODE = "centerCode";

    private SessionVariables() {}

    /** Makes the variables say which class it is, and nothing else: what a form submitted is gone. */
    public static void write(VariableScope scope, ClassView session) {
        Map<String, Object> wanted =
                Map.of(SESSION_ID, session.id(), SESSION_NUMBER, session.number(), CENTER_CODE, session.centerCode());
        scope.getVariableNames().stream()
                .filter(name -> !wanted.containsKey(name))
                .toList()
                .forEach(scope::removeVariable);
        wanted.forEach((name, value) -> {
            if (!value.equals(scope.getVariable(name))) {
                scope.setVariable(name, value);
            }
        });
    }

    static void open(DelegateExecution execution, ClassView session) {
        execution.setProcessBusinessKey(session.number());
        write(execution, session);
    }
}
