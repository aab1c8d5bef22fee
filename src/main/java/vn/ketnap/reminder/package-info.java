/**
 * Tells people of their deadlines: the rungs of each ladder, the ledger of what was said to whom, one digest per person
 * and day, and the outbox that sends it.
 */
package vn.ketnap.reminder;
