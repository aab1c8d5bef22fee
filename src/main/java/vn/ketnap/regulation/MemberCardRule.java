package vn.ketnap.regulation;

/**
 * Which number a member card carries.
 *
 * @param citizenNumber true when it must be the person's identity number
 */
public record MemberCardRule(boolean citizenNumber, LegalBasis basis) {}
