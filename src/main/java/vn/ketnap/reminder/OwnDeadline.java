package vn.ketnap.reminder;

import vn.ketnap.deadline.DeadlineView;

/**
 * An open deadline that a person answers for, without anything about the person of the case: it leaves the office.
 *
 * @param what Vietnamese name of the limit, with the request it is of where a case has several
 * @param basis article, with a caution where it is not certain
 * @param link the case, for whoever may read it
 */
public record OwnDeadline(DeadlineView deadline, String what, String cellName, String basis, String link) {}
