/** The blocks that the forms share: meeting, attendance, vote, signed paper. Each is one group of fields on a form. */
package vn.ketnap.admission.block;
