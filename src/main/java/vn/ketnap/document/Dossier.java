package vn.ketnap.document;

import java.time.LocalDate;
import java.util.List;

/**
 * The papers of one case.
 *
 * @param mayUpload whether the reader may add and supersede files
 * @param maxSize largest file in bytes
 */
public record Dossier(String number, boolean mayUpload, long maxSize, List<Section> sections) {

    /** A part of the list of contents under its Vietnamese heading. */
    public record Section(String title, List<Item> items) {}

    /**
     * One paper of the list of contents.
     *
     * @param paper key for uploads
     * @param form number of the form, may be empty
     * @param stateLabel Vietnamese
     * @param validUntil last day on which the cell may vote with it, null when it does not run out
     * @param basis the article with its caution, empty for papers that no text asks for
     */
    public record Item(
            String paper,
            String name,
            String form,
            PaperState state,
            String stateLabel,
            LocalDate validUntil,
            String basis,
            List<Entry> entries,
            List<DocumentView> documents) {}

    /** What the register knows of the paper; number and signer are null for papers without. */
    public record Entry(String number, LocalDate date, String signer) {}
}
