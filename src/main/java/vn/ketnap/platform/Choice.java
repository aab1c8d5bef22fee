package vn.ketnap.platform;

/** One entry of a list to choose from: what is shown and what is submitted. */
public record Choice(String label, String value) {}
