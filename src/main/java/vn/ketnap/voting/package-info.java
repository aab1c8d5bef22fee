/**
 * Vote arithmetic: who counts, how many yes votes are enough, how a result is written. Pure, whole numbers only;
 * which threshold applies to which body is told by the rule tables.
 */
package vn.ketnap.voting;
