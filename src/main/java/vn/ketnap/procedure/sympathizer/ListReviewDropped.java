package vn.ketnap.procedure.sympathizer;

/** A monthly review ends because its unit does: published inside the transaction that changes the units. */
public record ListReviewDropped(String number) {}
