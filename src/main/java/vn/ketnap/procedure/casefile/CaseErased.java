package vn.ketnap.procedure.casefile;

/** A case that was taken over from paper is taken back: published before it goes, so that all that hangs on it goes first. */
public record CaseErased(long caseId, long applicantId) {}
