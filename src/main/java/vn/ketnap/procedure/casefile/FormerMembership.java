package vn.ketnap.procedure.casefile;

import java.time.LocalDate;
import vn.ketnap.regulation.LeavingReason;

/**
 * That a person was a member before.
 *
 * @param reason why it ended, null when not known
 * @param leftOn when it ended, null when not known
 * @param recordClearedOn when the criminal record was cleared, null without one
 * @param readmitted had been admitted again once already
 */
public record FormerMembership(LeavingReason reason, LocalDate leftOn, LocalDate recordClearedOn, boolean readmitted) {}
