package vn.ketnap.reminder;

import vn.ketnap.deadline.DeadlineView;

/**
 * An open deadline that a person answers for, without anything about the person of the case: it leaves the office.
 *
 * @param what Vietnamese name of the limit
 * @param basis article, with a caution where it is not certain
 * @param link the tasks of the case in Tasklist
 */
public record OwnDeadline(DeadlineView deadline, String what, String cellName, String basis, String link) {}
