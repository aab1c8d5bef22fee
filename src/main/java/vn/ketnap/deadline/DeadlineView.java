package vn.ketnap.deadline;

import java.time.LocalDate;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.regulation.Certainty;

/**
 * One deadline of the register.
 *
 * @param caseId 0, with an empty number, for what a unit does each period
 * @param subject part of the case it is about, null for the case as a whole
 * @param provisional true while the calendar of a year it runs through is not confirmed
 * @param metOn null while nothing met it
 * @param extensionReason why it was granted, only for an extension
 * @param accountedOn when its passing was accounted for to the higher committee, null without an account
 * @param revision counts the moves of the due date
 */
public record DeadlineView(
        long id,
        long caseId,
        String caseNumber,
        String cellCode,
        String grassrootsCode,
        String superiorCode,
        String limit,
        Long subject,
        String regulation,
        LocalDate startDate,
        LocalDate dueDate,
        boolean provisional,
        DeadlineState state,
        LocalDate metOn,
        String legalBasis,
        Certainty certainty,
        String extensionReason,
        LocalDate accountedOn,
        int revision) {

    /** Whether it is a unit's own, not of a case. */
    public boolean isOfUnit() {
        return caseId == 0;
    }

    /** What follows the words for the time left: empty without an account. */
    public String accountNote() {
        return accountedOn == null ? "" : ", đã giải trình ngày " + DateFormats.date(accountedOn);
    }
}
