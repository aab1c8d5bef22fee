package vn.ketnap.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.ketnap.calendar.CalendarDay.Kind;

/** Reads the calendar file that an administrator loads each year: {@code date,kind,source,confirmed} with ISO dates. */
public final class CalendarCsv {

    private static final List<String> HEADER = List.of("date", "kind", "source", "confirmed");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private final List<CalendarDay> days = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<LocalDate, Long> lineOfDate = new HashMap<>();

    private CalendarCsv() {}

    /**
     * All rows of the file, in its order; at least one.
     *
     * @throws InvalidCalendarException when anything in the file is wrong; nothing of it is then to be used
     * @throws IOException when the reader fails
     */
    public static List<CalendarDay> parse(Reader reader) throws IOException {
        CalendarCsv file = new CalendarCsv();
        file.read(withoutByteOrderMark(reader));
        if (file.problems.isEmpty() && file.days.isEmpty()) {
            file.problems.add("Tệp lịch không có dòng nào.");
        }
        if (!file.problems.isEmpty()) {
            throw new InvalidCalendarException(file.problems);
        }
        return List.copyOf(file.days);
    }

    /** The rows that come with the product. */
    public static List<CalendarDay> bundled() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CalendarCsv.class.getResourceAsStream("/calendar/vietnam.csv")),
                StandardCharsets.UTF_8)) {
            return parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            try {
                if (!records.hasNext() || !HEADER.equals(records.next().toList())) {
                    problem(1, "dòng đầu phải là " + String.join(",", HEADER));
                    return;
                }
                while (records.hasNext()) {
                    CSVRecord row = records.next();
                    readRow(parser.getCurrentLineNumber(), row);
                }
            } catch (UncheckedIOException e) {
                // Commons CSV signals a broken quotation this way; what follows cannot be told apart any more.
                problem(parser.getCurrentLineNumber(), "dấu ngoặc kép đặt sai, không đọc tiếp được");
            }
        }
    }

    private void readRow(long line, CSVRecord row) {
        if (row.size() != HEADER.size()) {
            problem(line, "phải có %d cột, đang có %d".formatted(HEADER.size(), row.size()));
            return;
        }
        LocalDate date = date(line, row.get(0));
        Kind kind = kind(line, row.get(1));
        Boolean confirmed = confirmed(line, row.get(3));
        if (date != null) {
            Long earlier = lineOfDate.putIfAbsent(date, line);
            if (earlier != null) {
                problem(line, "ngày %s đã có ở dòng %d".formatted(date, earlier));
            }
        }
        if (date == null || kind == null || confirmed == null) {
            return;
        }
        try {
            days.add(new CalendarDay(date, kind, row.get(2), confirmed));
        } catch (IllegalArgumentException e) {
            problem(line, e.getMessage());
        }
    }

    private LocalDate date(long line, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(line, "ngày \"%s\" không đúng, phải viết theo mẫu 2026-09-02".formatted(text));
            return null;
        }
    }

    private Kind kind(long line, String text) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(text)) {
                return kind;
            }
        }
        problem(
                line,
                "loại ngày \"%s\" không đúng, phải là một trong %s".formatted(text, Arrays.toString(Kind.values())));
        return null;
    }

    private Boolean confirmed(long line, String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        problem(line, "cột confirmed là \"%s\", phải là true hoặc false".formatted(text));
        return null;
    }

    private void problem(long line, String what) {
        problems.add("Dòng %d: %s.".formatted(line, what));
    }

    /** Spreadsheet programs put the mark in front of a UTF-8 file; it would stick to the first column name. */
    private static String withoutByteOrderMark(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString().replaceFirst("^\uFEFF", "");
    }
}
