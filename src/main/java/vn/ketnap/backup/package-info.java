/**
 * Copies of database and papers, made while people work and locked with a key of the office, and the way back: a copy is
 * restored into an empty folder and compared with what it was when it was made.
 */
package vn.ketnap.backup;
