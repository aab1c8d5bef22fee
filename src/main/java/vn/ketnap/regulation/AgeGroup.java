package vn.ketnap.regulation;

/**
 * A group of ages in the statistics.
 *
 * @param label for screens and sheets, for example "18-30"
 * @param youth whether persons of that age count as young
 */
public record AgeGroup(String label, boolean youth, LegalBasis basis) {}
