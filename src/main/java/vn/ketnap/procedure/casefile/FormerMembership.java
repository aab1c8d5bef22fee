package vn.ketnap.procedure.casefile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.ketnap.regulation.LeavingReason;

/**
 * That a person was a member before.
 *
 * @param reason why it ended, null when not known
 * @param leftOn when it ended, null when not known
 * @param recordClearedOn when the criminal record was cleared, null without one
 * @param readmitted had been admitted again once already
 * @param admittedOn when the first admission was decided, null when not known
 */
public record FormerMembership(
        LeavingReason reason, LocalDate leftOn, LocalDate recordClearedOn, boolean readmitted, LocalDate admittedOn) {

    /** From when the years of membership count after a new decision: from the first one, less the time outside (06-HD/TW, 5.3). */
    public LocalDate seniorityFrom(LocalDate decision) {
        return admittedOn == null || leftOn == null || leftOn.isBefore(admittedOn)
                ? decision
                : decision.minusDays(ChronoUnit.DAYS.between(admittedOn, leftOn));
    }
}
