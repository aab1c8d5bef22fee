package vn.ketnap.paper;

/** A file to be saved: a Word file, or several of them packed together. */
public record MadePaper(String name, boolean packed, byte[] content) {}
