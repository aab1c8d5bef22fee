package vn.ketnap.regulation;

/** Result of an eligibility table; the note of the basis is the reason in Vietnamese when it is not a plain yes. */
public record Ruling(EligibilityResult result, LegalBasis basis) {}
