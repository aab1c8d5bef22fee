/** After the twelve months: papers on the probationary member, votes, decision and announcement (S21 to S24). */
package vn.ketnap.procedure.confirmation;
