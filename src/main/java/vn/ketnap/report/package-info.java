/** Figures and lists over many cases for those who oversee units; asked of the register, never of the engine. */
package vn.ketnap.report;
