package vn.ketnap.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ketnap.calendar.CalendarDay;
import vn.ketnap.calendar.CalendarDay.Kind;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.sheet.Cell;
import vn.ketnap.sheet.Column;
import vn.ketnap.sheet.Line;
import vn.ketnap.sheet.Listing;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.Table;
import vn.ketnap.sheet.TableReader;
import vn.ketnap.sheet.UnreadableFileException;

/** Reads the calendar that an administrator loads each year, a workbook or a CSV file: date, kind, source, confirmed. */
final class CalendarFile {

    private static final Set<String> YES = Set.of("true", "co", "x");
    private static final Set<String> NO = Set.of("false", "khong");

    private final List<CalendarDay> days = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<LocalDate, Integer> rowOfDate = new HashMap<>();

    private CalendarFile() {}

    private enum Heading implements Column {
        DATE("date", "Ngày"),
        KIND("kind", "Loại ngày"),
        SOURCE("source", "Căn cứ"),
        CONFIRMED("confirmed", "Đã xác nhận");

        private final List<String> headers;

        Heading(String... headers) {
            this.headers = List.of(headers);
        }

        @Override
        public List<String> headers() {
            return headers;
        }

        @Override
        public boolean required() {
            return true;
        }

        @Override
        public boolean identifies() {
            return false;
        }
    }

    /** Reads a file; what it holds is only to be used when {@link #problems()} is empty. */
    static CalendarFile read(SourceFile source) {
        CalendarFile file = new CalendarFile();
        try {
            Optional<Table> table = TableReader.read(source, name -> true).stream()
                    .filter(each -> !each.hidden() && !each.rows().isEmpty())
                    .findFirst();
            table.ifPresent(file::readTable);
            if (file.problems.isEmpty() && file.days.isEmpty()) {
                file.problems.add("Tệp lịch không có dòng nào.");
            }
        } catch (UnreadableFileException unreadable) {
            file.problems.add(unreadable.getMessage());
        }
        return file;
    }

    List<CalendarDay> days() {
        return days;
    }

    /** One Vietnamese sentence each. */
    List<String> problems() {
        return problems;
    }

    private void readTable(Table table) {
        Listing<Heading> listing = Listing.of(table, table.name(), List.of(Heading.values()));
        listing.errors().forEach(error -> problems.add("Cột %s: %s".formatted(error.column(), error.reason())));
        if (problems.isEmpty()) {
            listing.lines().forEach(this::readLine);
        }
    }

    private void readLine(Line<Heading> line) {
        LocalDate date = date(line);
        Kind kind = kind(line);
        Boolean confirmed = confirmed(line);
        if (date != null) {
            Integer earlier = rowOfDate.putIfAbsent(date, line.row());
            if (earlier != null) {
                problem(line, "ngày %s đã có ở dòng %d".formatted(date, earlier));
            }
        }
        if (date == null || kind == null || confirmed == null) {
            return;
        }
        try {
            days.add(new CalendarDay(date, kind, line.cell(Heading.SOURCE).text(), confirmed));
        } catch (IllegalArgumentException e) {
            problem(line, e.getMessage());
        }
    }

    private LocalDate date(Line<Heading> line) {
        Cell cell = line.cell(Heading.DATE);
        try {
            return cell.day().orElseGet(() -> LocalDate.parse(cell.text()));
        } catch (DateTimeParseException e) {
            problem(line, "ngày \"%s\" không đúng, phải viết như 02/09/2026 hoặc 2026-09-02".formatted(cell.text()));
            return null;
        }
    }

    private Kind kind(Line<Heading> line) {
        String text = line.cell(Heading.KIND).text();
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(each -> each.name().equals(text)
                        || TextNormalizer.key(each.label()).equals(TextNormalizer.key(text)))
                .findFirst();
        if (kind.isEmpty()) {
            String all = Arrays.stream(Kind.values())
                    .map(each -> each.label() + " (" + each + ")")
                    .collect(Collectors.joining(", "));
            problem(line, "loại ngày \"%s\" không đúng, phải là một trong %s".formatted(text, all));
        }
        return kind.orElse(null);
    }

    private Boolean confirmed(Line<Heading> line) {
        String text = line.cell(Heading.CONFIRMED).text();
        String key = TextNormalizer.key(text);
        if (YES.contains(key) || NO.contains(key)) {
            return YES.contains(key);
        }
        problem(line, "cột confirmed là \"%s\", phải là true hoặc false, có hoặc không".formatted(text));
        return null;
    }

    private void problem(Line<Heading> line, String what) {
        problems.add("Dòng %d: %s.".formatted(line.row(), what));
    }
}
