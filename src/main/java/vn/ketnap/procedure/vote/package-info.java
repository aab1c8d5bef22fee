/** Votes as forms bring them: meeting, attendance, ballots and paper, and how they are counted (294-QĐ/TW, 9.3). */
package vn.ketnap.procedure.vote;
