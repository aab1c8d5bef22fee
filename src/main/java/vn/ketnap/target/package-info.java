/** What units set themselves for a month, a year or a term, and what has come of it. */
package vn.ketnap.target;
