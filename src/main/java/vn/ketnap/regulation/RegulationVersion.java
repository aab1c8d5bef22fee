package vn.ketnap.regulation;

/**
 * The regulation in force on a date.
 *
 * @param id key of the other tables, for example R2025B
 * @param name number and date of the document, for screens
 * @param confirmed whether its whole text was checked against the tables
 */
public record RegulationVersion(String id, String name, boolean confirmed, LegalBasis basis) {}
