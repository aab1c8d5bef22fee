package vn.ketnap.security.trail;

import java.time.Instant;

/** A line of the trail as it is stored. Nullable: subject, purpose, address. */
record TrailEntry(
        long id,
        Instant notedAt,
        String login,
        String subject,
        String operation,
        String fields,
        String purpose,
        String result,
        String address) {

    /** Stands in a purpose between the step and the login of the officer in whose place it was done. */
    static final String IN_PLACE_OF = " for ";

    /** The time as exactly as the database keeps it. */
    long micros() {
        return Math.addExact(Math.multiplyExact(notedAt.getEpochSecond(), 1_000_000L), notedAt.getNano() / 1_000);
    }
}
