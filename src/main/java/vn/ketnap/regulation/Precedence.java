package vn.ketnap.regulation;

/**
 * One date must not precede another.
 *
 * @param earlier name of the date that comes first
 * @param blocking true when the order is fixed by the text, false when it is only usual
 */
public record Precedence(String earlier, boolean blocking, LegalBasis basis) {}
