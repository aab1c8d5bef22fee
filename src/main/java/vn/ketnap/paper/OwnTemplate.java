package vn.ketnap.paper;

import java.time.LocalDate;

/**
 * A template that an office uses in place of the shipped one.
 *
 * @param unitCode the unit that it is for; it holds for the units below too
 * @param template name of the shipped template
 * @param regulation version of the regulations that it belongs to, null for every one
 * @param to last day of the papers made from it, null while it holds
 * @param hash SHA-256 of the file
 */
public record OwnTemplate(
        long id,
        String unitCode,
        String template,
        String regulation,
        LocalDate from,
        LocalDate to,
        String fileName,
        String hash,
        String uploadedBy) {

    /** Whether papers of that day and regulation are made from it. */
    boolean holds(String paperRegulation, LocalDate day) {
        return (regulation == null || regulation.equals(paperRegulation))
                && !day.isBefore(from)
                && (to == null || !day.isAfter(to));
    }
}
