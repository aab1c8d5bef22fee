/** What every step asks before it takes a form: order of dates, law of the day, validity of papers, helpers, limits. */
package vn.ketnap.procedure.check;
