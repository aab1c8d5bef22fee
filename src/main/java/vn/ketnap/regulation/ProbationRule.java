package vn.ketnap.regulation;

/**
 * Length of probation and number of failed votes after which the higher committees decide.
 *
 * @param months calendar months from the ceremony
 */
public record ProbationRule(int months, int failedVotes, LegalBasis basis) {}
