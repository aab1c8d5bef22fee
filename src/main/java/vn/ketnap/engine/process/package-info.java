/** Delegates and expressions that the process models name; each calls one use case. The engine
 * reaches the method of an expression only in a public class. */
package vn.ketnap.engine.process;
