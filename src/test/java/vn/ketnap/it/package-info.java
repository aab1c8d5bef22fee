/** The running application from outside: over HTTP, by its tables and after a crash. */
package vn.ketnap.it;
