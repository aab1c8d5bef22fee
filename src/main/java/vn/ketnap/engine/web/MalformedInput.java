package vn.ketnap.engine.web;

import java.util.stream.Stream;

/** Whether a fault lies in the request: the engine's interface reads what was sent without looking at it first. */
final class MalformedInput {

    private MalformedInput() {}

    static boolean caused(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .allMatch(MalformedInput::thrownWhileReading);
    }

    /** The first place of the engine or of ours is in the interface, before any work has begun. */
    private static boolean thrownWhileReading(Throwable thrown) {
        return Stream.of(thrown.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("org.camunda.bpm.") || name.startsWith("vn.ketnap."))
                .findFirst()
                .filter(name -> name.startsWith("org.camunda.bpm.engine.rest.")
                        || name.startsWith("org.camunda.bpm.webapp.")
                        || name.startsWith("org.camunda.bpm.cockpit."))
                .isPresent();
    }
}
