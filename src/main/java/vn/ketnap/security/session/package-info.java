/** Sessions live in the database: any node answers any request, and a node may stop while people work. */
package vn.ketnap.security.session;
