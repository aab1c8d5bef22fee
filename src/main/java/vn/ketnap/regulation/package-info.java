/**
 * The law in typed form: which regulation is in force on a date and what it demands. Asks the decision tables through
 * {@link vn.ketnap.regulation.DecisionTables} and never holds a limit, threshold or age of its own.
 */
package vn.ketnap.regulation;
