package vn.ketnap.document;

import java.util.UUID;

/** Somebody listed, opened, added or superseded papers of a case; published in the transaction that did it. */
public record DocumentUsed(String caseNumber, Use use, UUID document, String paper, String login) {

    /** What was done. */
    public enum Use {
        LISTED,
        OPENED,
        STORED,
        SUPERSEDED
    }
}
