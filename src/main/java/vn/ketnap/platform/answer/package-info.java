/** What a caller hears when a request came to nothing: one form for all parts of the application. */
package vn.ketnap.platform.answer;
