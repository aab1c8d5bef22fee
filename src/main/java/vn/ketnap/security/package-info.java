/** Who may see what: the units and cases that a login reaches. */
package vn.ketnap.security;
