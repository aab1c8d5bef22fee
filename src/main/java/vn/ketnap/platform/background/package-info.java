/** Work that nobody asks for, as an administrator sees it: what there is, when it was last done and what went wrong. */
package vn.ketnap.platform.background;
