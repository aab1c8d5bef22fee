package vn.ketnap.regulation;

/**
 * How many posts of a limit's climbing order hear of it.
 *
 * @param warned posts that are reminded before the due date
 * @param toldAtExpiry posts that hear of it as soon as it has passed
 * @param repeatDays calendar days between two notices after the due date; each adds one post
 * @param listedDays calendar days after the due date for which it is told by itself; from then on in a monthly summary
 */
public record Escalation(int warned, int toldAtExpiry, int repeatDays, int listedDays, LegalBasis basis) {}
