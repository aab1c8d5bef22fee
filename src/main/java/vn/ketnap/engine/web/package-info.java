/** What the web applications and their users hear when a request came to nothing. */
package vn.ketnap.engine.web;
