/** The case itself: the person, the units that handle it, its business dates and where it stands. */
package vn.ketnap.procedure.casefile;
