package vn.ketnap.regulation;

/**
 * How many posts of a limit's climbing order hear of it.
 *
 * @param warned posts that are reminded before the due date
 * @param toldAtExpiry posts that hear of it as soon as it has passed
 * @param repeatDays calendar days between two notices after the due date; each adds one post
 */
public record Escalation(int warned, int toldAtExpiry, int repeatDays, LegalBasis basis) {}
