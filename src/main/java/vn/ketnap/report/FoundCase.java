package vn.ketnap.report;

import java.time.LocalDate;

/**
 * One case in the result of a search.
 *
 * @param closedOn null while the case runs
 */
public record FoundCase(
        String number,
        String applicant,
        LocalDate birthDate,
        String cell,
        String grassroots,
        String stage,
        String status,
        boolean running,
        LocalDate closedOn) {}
