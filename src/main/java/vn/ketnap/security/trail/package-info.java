/** The trail of who touched whose data when: a table that only grows, chained so that a change of it is found, and never a value. */
package vn.ketnap.security.trail;
