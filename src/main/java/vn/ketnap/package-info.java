/** The application for the admission of new members; starts everything below. */
package vn.ketnap;
