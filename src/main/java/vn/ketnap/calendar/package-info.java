/**
 * Working days of Vietnam: which days are off, and how limits in working days and months are counted.
 * Pure: the rows that an administrator loaded come in as a collection, today's date is never asked.
 */
package vn.ketnap.calendar;
