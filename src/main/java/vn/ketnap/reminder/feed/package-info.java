/** Deadlines for the calendar programs of officers, each under a secret address of its own. */
package vn.ketnap.reminder.feed;
