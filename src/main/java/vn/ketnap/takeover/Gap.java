package vn.ketnap.takeover;

/**
 * Something that the papers of a case do not tell, to be completed while the case goes on.
 *
 * @param article legal basis of the paper, null where none is known
 */
public record Gap(String text, String article) {}
