package vn.ketnap.document;

import java.time.Instant;
import java.util.UUID;

/**
 * An uploaded file as people see it.
 *
 * @param size in bytes
 * @param uploadedBy name of the person
 * @param supersededBy name of the person who marked the file as no longer valid, null while it counts
 */
public record DocumentView(
        UUID id,
        String name,
        DocumentType type,
        long size,
        String uploadedBy,
        Instant uploadedAt,
        String supersededBy,
        Instant supersededAt) {}
