/** The admission stage: votes of cell and committee, appraisal, decision and ceremony. */
package vn.ketnap.procedure.admission;
