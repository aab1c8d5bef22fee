package vn.ketnap.paper;

import java.util.List;

/**
 * A paper that can be made for a case now.
 *
 * @param id unique in the case
 * @param paper key of the list of contents where the dossier holds it
 * @param form number of the form, may be empty
 * @param about which one of several, empty for the only one
 * @param draft some places wait for what is still to come
 * @param missing what the register should know and does not
 * @param steps the steps that need it
 */
public record PaperOffer(
        String id,
        String paper,
        String form,
        String title,
        String about,
        boolean draft,
        List<Missing> missing,
        String basis,
        List<Step> steps) {

    /** What is missing, and where to enter it. */
    public record Missing(String label, String where) {}

    /** A step by the id of its task and its Vietnamese name. */
    public record Step(String task, String name) {}
}
