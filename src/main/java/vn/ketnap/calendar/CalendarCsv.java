package vn.ketnap.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.ketnap.calendar.CalendarDay.Kind;

/** The calendar that comes with the product: {@code date,kind,source,confirmed} with ISO dates. */
public final class CalendarCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private CalendarCsv() {}

    /** The rows that come with the product. */
    public static List<CalendarDay> bundled() {
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(CalendarCsv.class.getResourceAsStream("/calendar/vietnam.csv")),
                        StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(reader)) {
            return rows.stream().map(CalendarCsv::day).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CalendarDay day(CSVRecord row) {
        return new CalendarDay(
                LocalDate.parse(row.get("date")),
                Kind.valueOf(row.get("kind")),
                row.get("source"),
                Boolean.parseBoolean(row.get("confirmed")));
    }
}
