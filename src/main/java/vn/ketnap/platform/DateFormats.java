package vn.ketnap.platform;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How values are shown to people. */
public final class DateFormats {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private DateFormats() {}

    /** dd/MM/yyyy. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }
}
