/** Removal of a probationary member from the list: proposal, votes and decision (06-HD/TW, 4.6; 294-QĐ/TW, 4.2.3). */
package vn.ketnap.procedure.removal;
