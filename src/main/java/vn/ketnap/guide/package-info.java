/** The staff guide of {@code src/docs/huong-dan}, made one page that opens at the section of a step or an article. */
package vn.ketnap.guide;
