package vn.ketnap.report;

import java.time.LocalDate;

/**
 * One deadline in a list.
 *
 * @param days calendar days left until the due date, negative once it has passed; for a deadline that was met, until
 *     it was met
 * @param left how long there is, or how late it was met, in words
 * @param provisional true while the calendar of a year it runs through is not confirmed
 * @param metOn null while open
 * @param basis article, with a warning when it is not sure
 */
public record DeadlineLine(
        String caseNumber,
        String applicant,
        String cell,
        String grassroots,
        String stage,
        String limit,
        LocalDate startDate,
        LocalDate dueDate,
        long days,
        String left,
        boolean provisional,
        LocalDate metOn,
        Post post,
        String basis) {}
