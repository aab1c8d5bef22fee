/**
 * The only place that knows the process engine. It turns what happens in a process into calls of the use cases and their
 * answers into routing; it decides nothing itself.
 */
package vn.ketnap.engine;
