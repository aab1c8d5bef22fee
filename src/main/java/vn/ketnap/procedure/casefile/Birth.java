package vn.ketnap.procedure.casefile;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import vn.ketnap.platform.DateFormats;

/**
 * When a person was born: a day, or a year where the papers say no more. No invented day stands for a year.
 *
 * @param last the day by which age is counted: of a year its last, so that nobody is taken for older than sure
 */
public record Birth(LocalDate last, boolean yearOnly) {

    public static Birth on(LocalDate day) {
        return new Birth(day, false);
    }

    public static Birth in(int year) {
        return new Birth(LocalDate.of(year, Month.DECEMBER, 31), true);
    }

    /** The first day that it may have been. */
    public LocalDate first() {
        return yearOnly ? last.withDayOfYear(1) : last;
    }

    /** As people read it, such as 03/02/1985 or 1985. */
    public String text() {
        return yearOnly ? String.valueOf(last.getYear()) : DateFormats.date(last);
    }

    /** Within a sentence, such as "ngày 03/02/1985" or "năm 1985". */
    public String inWords() {
        return (yearOnly ? "năm " : "ngày ") + text();
    }

    /** ISO 8601, such as 1985-02-03 or 1985. */
    @JsonValue
    public String iso() {
        return yearOnly ? text() : last.toString();
    }
}
