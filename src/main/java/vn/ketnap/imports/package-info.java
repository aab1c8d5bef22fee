/**
 * The import of units, officers and members from a workbook or CSV files: what every row says, what stands in its way, what
 * becomes of it in the register.
 */
package vn.ketnap.imports;
