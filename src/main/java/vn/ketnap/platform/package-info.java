/** What every other package may use and that knows none of them: the clock, refusals with reasons, binding of forms. */
package vn.ketnap.platform;
