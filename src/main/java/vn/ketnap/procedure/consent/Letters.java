package vn.ketnap.procedure.consent;

import vn.ketnap.regulation.ConsentKind;

/** The letters on a form. */
public interface Letters {

    /** The letter of that kind; null when the form does not know it. */
    Letter of(ConsentKind kind);

    /** The first part of the names of its fields, such as {@code consentAge}. */
    String field(ConsentKind kind);
}
