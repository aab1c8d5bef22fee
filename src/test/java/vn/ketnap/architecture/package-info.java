/** What the code may use, and how it may be written. */
package vn.ketnap.architecture;
