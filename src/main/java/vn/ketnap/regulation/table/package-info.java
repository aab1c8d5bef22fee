/** The rule tables as plain rows and cells, apart from the notation and the engine in which they are kept. */
package vn.ketnap.regulation.table;
