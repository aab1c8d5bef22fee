package vn.ketnap.draft;

import java.time.Instant;

/**
 * What a person typed into a form and has not sent.
 *
 * @param content JSON object as the page wrote it
 */
public record Draft(String content, Instant savedAt) {}
