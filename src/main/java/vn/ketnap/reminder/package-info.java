/**
 * Tells people of their deadlines: the rungs of each ladder, the ledger of what was said to whom, one digest per person
 * and day, and the outbox that sends it. Alarms take the same way.
 */
package vn.ketnap.reminder;
