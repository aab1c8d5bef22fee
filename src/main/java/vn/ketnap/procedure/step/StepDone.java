package vn.ketnap.procedure.step;

/** Somebody did a step of a case: published inside its transaction, once for each entry of the journal. */
public record StepDone(String caseNumber, String step, String actor) {}
