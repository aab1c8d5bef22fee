package vn.ketnap.platform.background;

import java.time.Duration;
import java.time.Instant;

/**
 * How one kind of background work stands on this node.
 *
 * @param name class and method, the same on every node and in every language
 * @param label what people call it
 * @param every how often it is to be done
 * @param running since when it is being done, null when it is not
 * @param succeeded when it last came to its end, null before the first time
 * @param failed when it last broke off, null when it never did
 * @param cause class of the exception then, null when there was none
 */
public record BackgroundRun(
        String name,
        String label,
        Duration every,
        State state,
        Instant running,
        Instant succeeded,
        Instant failed,
        String cause) {

    /** From good to bad. */
    public enum State {
        GOOD,
        FAILED,
        LATE,
        STUCK
    }
}
