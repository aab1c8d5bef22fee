package vn.ketnap.organization;

import java.time.Instant;

/**
 * One change of the units.
 *
 * @param actor login of whoever made it, {@code system} for the application
 * @param nightly whether it came because its day had come
 * @param units how many units it changed
 * @param moved how much followed: cases, classes, targets, members
 * @param takenBackBy login of whoever took it back, null while it stands
 * @param mayGoBack whether it is recent enough to be taken back, as far as that can be said without looking at what moved
 */
public record UnitRun(
        long id,
        String actor,
        boolean nightly,
        Instant doneAt,
        long units,
        long moved,
        String takenBackBy,
        boolean mayGoBack) {}
