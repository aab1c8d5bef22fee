package vn.ketnap.regulation;

/** Whether something may be done; the note of the basis says in Vietnamese why not. */
public record Permit(boolean allowed, LegalBasis basis) {}
