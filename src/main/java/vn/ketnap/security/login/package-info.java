/** Which passwords are good enough, and how often one may be guessed. */
package vn.ketnap.security.login;
