package vn.ketnap.admission;

/** Other units handle the case from now on: published inside the transaction, so that tasks and deadlines go along. */
public record CaseMoved(CaseFile file) {}
