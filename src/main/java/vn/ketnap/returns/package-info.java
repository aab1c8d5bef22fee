/** The statistical returns and the registers: who was what in a unit and a stretch of time, as lists and as figures. */
package vn.ketnap.returns;
