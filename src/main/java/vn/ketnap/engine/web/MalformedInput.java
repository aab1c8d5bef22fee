package vn.ketnap.engine.web;

import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import vn.ketnap.platform.answer.Outcome;

/** Whether an internal error lies in the request: much of the engine's interface reads what was sent without a look. */
final class MalformedInput {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.";

    private MalformedInput() {}

    static Outcome judge(Throwable thrown) {
        Throwable root = root(thrown);
        String thrower = firstOfTheEngineOrOurs(root);
        boolean whileReading = thrower.startsWith("org.camunda.bpm.engine.rest.")
                || thrower.startsWith("org.camunda.bpm.webapp.")
                || thrower.startsWith("org.camunda.bpm.cockpit.");
        boolean engineComplains = root instanceof BadUserRequestException
                || root.getClass() == ProcessEngineException.class && thrower.startsWith(ENGINE);
        if (whileReading || engineComplains) {
            return Outcome.MALFORMED;
        }
        // What an id should have led to is not there, and the engine goes on as if it were.
        boolean ledNowhere = root instanceof NullPointerException && thrower.startsWith(ENGINE);
        return ledNowhere ? Outcome.NOT_FOUND : Outcome.FAULT;
    }

    private static Throwable root(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .reduce(thrown, (outer, inner) -> inner);
    }

    private static String firstOfTheEngineOrOurs(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("org.camunda.bpm.") || name.startsWith("vn.ketnap."))
                .findFirst()
                .orElse("");
    }
}
