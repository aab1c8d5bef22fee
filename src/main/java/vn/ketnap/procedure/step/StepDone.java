package vn.ketnap.procedure.step;

/**
 * Somebody did a step of a case: published inside its transaction, once for each entry of the journal.
 *
 * @param actedFor login of the officer in whose place, null for one's own work
 */
public record StepDone(String caseNumber, String step, String actor, String actedFor) {}
