package vn.ketnap.returns;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.vocabulary.DateKind;

/**
 * A case as a register shows it on a day: what was dated later is not in it.
 *
 * @param cell code of the cell that had the case on that day
 * @param helper null without one
 * @param key day by which the register takes the case in
 */
record RegisterCase(
        long id,
        String number,
        String regulation,
        String cell,
        Person person,
        String helper,
        LocalDate key,
        Map<DateKind, LocalDate> dates,
        Map<String, String> numbers) {

    /** The person; words as the nomination has them. */
    record Person(
            String name,
            LocalDate birth,
            boolean birthYearOnly,
            String gender,
            String ethnicity,
            String religion,
            String homePlace,
            String occupation,
            boolean youthUnion) {

        /** The day, or only the year where the papers say no more. */
        Object born() {
            return birthYearOnly ? String.valueOf(birth.getYear()) : birth;
        }
    }

    RegisterCase(long id, String number, String regulation, String cell, Person person, String helper, LocalDate key) {
        this(id, number, regulation, cell, person, helper, key, new HashMap<>(), new HashMap<>());
    }

    LocalDate date(DateKind kind) {
        return dates.get(kind);
    }

    /** Number and day of a paper in one text; only the day while the number is not known, empty before the day. */
    String paper(String kind, DateKind date) {
        return Optional.ofNullable(dates.get(date))
                .map(day -> numbers.containsKey(kind)
                        ? "%s, %s".formatted(numbers.get(kind), DateFormats.date(day))
                        : DateFormats.date(day))
                .orElse("");
    }
}
