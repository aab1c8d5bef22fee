/**
 * The first day of an office: the cases that it has on paper are taken over at the stage that their papers prove, with their
 * dates, numbers and deadlines.
 */
package vn.ketnap.takeover;
