/** The stage between the ceremony and the end of probation: the new member's records, residence and class (S18 to S20). */
package vn.ketnap.procedure.probation;
