/** The letters of other bodies that some cases need before a step: one per reason, each with its own number and date. */
package vn.ketnap.procedure.consent;
