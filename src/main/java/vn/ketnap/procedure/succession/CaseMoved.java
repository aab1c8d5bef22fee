package vn.ketnap.procedure.succession;

import vn.ketnap.procedure.casefile.CaseFile;

/** Other units handle the case from now on: published inside the transaction, so that tasks and deadlines go along. */
public record CaseMoved(CaseFile file) {}
