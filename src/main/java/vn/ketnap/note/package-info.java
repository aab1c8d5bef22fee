/** Notes on a case that colleagues of one unit leave each other; no paper, and nobody else reads them. */
package vn.ketnap.note;
