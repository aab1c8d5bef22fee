/** How long a session lasts, and that a given password is changed first. */
package vn.ketnap.engine.login;
