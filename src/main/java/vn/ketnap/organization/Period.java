package vn.ketnap.organization;

import java.time.LocalDate;

/** Arithmetic of validity: both ends count, an open end is null. */
final class Period {

    private Period() {}

    static boolean covers(LocalDate from, LocalDate to, LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
