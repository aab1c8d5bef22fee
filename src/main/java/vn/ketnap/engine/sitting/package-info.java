/** One meeting that decides on several persons: each of their tasks is done by its own step, with what is said of the meeting said once. */
package vn.ketnap.engine.sitting;
