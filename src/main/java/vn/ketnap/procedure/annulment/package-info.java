/** An admission that was found wrong: kept, cancelled, or made again from the wrong step (294-QĐ/TW, 4.4). */
package vn.ketnap.procedure.annulment;
