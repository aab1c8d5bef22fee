/** One case on one page, for those who may see it. */
package vn.ketnap.report.casefile;
