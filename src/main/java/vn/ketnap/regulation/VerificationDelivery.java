package vn.ketnap.regulation;

/** How long a verification request is taken to travel while the day of its receipt is not known. */
public record VerificationDelivery(int amount, LimitUnit unit, LegalBasis basis) {}
