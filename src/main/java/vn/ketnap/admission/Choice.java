package vn.ketnap.admission;

/** One entry of a list to choose from: what is shown and what is submitted. */
public record Choice(String label, String value) {}
