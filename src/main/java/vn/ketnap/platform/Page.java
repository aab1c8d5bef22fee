package vn.ketnap.platform;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number of the page, the first is 1
 * @param total rows of the whole list; 0 on a page behind the last
 */
public record Page<T>(List<T> rows, int number, int size, long total) {

    /** Rows a screen shows. */
    public static final int ROWS = 50;
}
