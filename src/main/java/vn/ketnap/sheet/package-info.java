/**
 * Tables that people hand in or take away: typed cells out of workbooks and CSV files, workbooks out of rows. Knows nothing of
 * what a table is about.
 */
package vn.ketnap.sheet;
