/** The rights to see: the units and cases that a login reaches. */
package vn.ketnap.security;
