package vn.ketnap.regulation;

/** The fourth digit of a citizen number, which tells sex and century of birth. */
public record CitizenNumberDigit(int digit, LegalBasis basis) {}
