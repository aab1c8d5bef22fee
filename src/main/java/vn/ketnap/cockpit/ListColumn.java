package vn.ketnap.cockpit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import vn.ketnap.platform.DateFormats;

/**
 * One column of a list that managers read, the same on the screen, on paper and in a workbook.
 *
 * @param field by which the list is sorted
 * @param sortable whether the server can sort by it
 * @param parts what stands below each other on screen and paper, and beside each other in a workbook
 */
record ListColumn<T>(String field, boolean sortable, List<Part<T>> parts) {

    /**
     * One thing that a column says of a row.
     *
     * @param name of the value in the rows that the screen gets
     * @param label Vietnamese
     * @param value String, Number or LocalDate for a workbook; null for nothing
     * @param written the same in words for paper; null for nothing
     */
    record Part<T>(
            String name,
            String label,
            @JsonIgnore Function<T, Object> value,
            @JsonIgnore Function<T, String> written) {}

    /** A part that is written as it is, a date as 05/03/2026. */
    static <T> Part<T> part(String name, String label, Function<T, Object> value) {
        return new Part<>(name, label, value, row -> {
            Object said = value.apply(row);
            return said instanceof LocalDate day ? DateFormats.date(day) : said == null ? null : said.toString();
        });
    }

    /** A day that is written with its label, since it stands below another one. */
    static <T> Part<T> day(String name, String label, Function<T, LocalDate> value) {
        return new Part<>(name, label, value::apply, row -> {
            LocalDate day = value.apply(row);
            return day == null ? null : label + " " + DateFormats.date(day);
        });
    }

    /** A column by which the list is sorted. */
    static <T> ListColumn<T> of(String field, List<Part<T>> parts) {
        return new ListColumn<>(field, true, parts);
    }
}
