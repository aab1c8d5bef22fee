package vn.ketnap.procedure.casefile;

import java.time.LocalDate;

/**
 * One case in the result of a search.
 *
 * @param nominatedOn null when no date of the nomination is recorded
 * @param closedOn null while the case runs
 */
public record FoundCase(
        String number,
        String applicant,
        Birth birthDate,
        String cell,
        String grassroots,
        String stage,
        String status,
        boolean running,
        LocalDate nominatedOn,
        LocalDate closedOn) {}
