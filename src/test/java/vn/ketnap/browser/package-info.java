/** The web applications as people use them: a real browser, forms filled in by their labels. */
package vn.ketnap.browser;
