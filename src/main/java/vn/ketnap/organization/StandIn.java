package vn.ketnap.organization;

import java.time.LocalDate;

/**
 * Somebody who does the work of an officer for some days.
 *
 * @param officer login of the officer
 * @param to last day
 * @param namedBy login
 */
public record StandIn(
        long id,
        String officer,
        String officerName,
        String substitute,
        String substituteName,
        LocalDate from,
        LocalDate to,
        String namedBy) {}
