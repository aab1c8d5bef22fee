/** A person moves to another unit while the case runs: the old side sends, the new side receives, the case goes on. */
package vn.ketnap.procedure.transfer;
