package vn.ketnap.regulation;

import vn.ketnap.vocabulary.DateKind;

/**
 * One date must not precede another.
 *
 * @param earlier the date that comes first
 * @param blocking true when the order is fixed by the text, false when it is only usual
 */
public record Precedence(DateKind earlier, boolean blocking, LegalBasis basis) {}
