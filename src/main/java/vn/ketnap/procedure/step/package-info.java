/** A step of the procedure: from a submitted form to the register, with the votes and decisions that steps share. */
package vn.ketnap.procedure.step;
