/** What follows the end of a membership: the complaint against a removal and the file that goes up (294-QĐ/TW, 8.2; 06-HD/TW, 8.3). */
package vn.ketnap.procedure.aftermath;
