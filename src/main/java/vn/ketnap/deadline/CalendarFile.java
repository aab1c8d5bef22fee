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
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;
import vn.ketnap.calendar.CalendarDay;
import vn.ketnap.calendar.CalendarDay.Kind;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.sheet.Cell;
import vn.ketnap.sheet.Column;
import vn.ketnap.sheet.Line;
import vn.ketnap.sheet.Listing;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.Table;
import vn.ketnap.sheet.TableReader;
import vn.ketnap.sheet.UnreadableFileException;

/** Reads the calendar that an administrator loads each year, a workbook or a CSV file: date, kind, source, confirmed. */
final class CalendarFile {

    private static final int ANY_YEAR = 0;
    private static final Set<String> YES = Set.of("true", "co", "x");
    private static final Set<String> NO = Set.of("false", "khong");

    private final List<CalendarDay> days = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Integer> doubtful = new ArrayList<>();
    private final Map<LocalDate, Integer> rowOfDate = new HashMap<>();

    private CalendarFile() {}

    /** The columns, by the names that offices and scripts give them. */
    enum Heading implements Column {
        DATE("Ngày", "date"),
        KIND("Loại ngày", "kind"),
        SOURCE("Căn cứ", "source"),
        CONFIRMED("Đã xác nhận", "confirmed");

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

    /** Reads a file; what it holds is only to be used when {@link #errors()} is empty. */
    static CalendarFile read(SourceFile source) {
        CalendarFile file = new CalendarFile();
        try {
            List<Table> tables = TableReader.read(source, name -> true).stream()
                    .filter(each -> !each.rows().isEmpty())
                    .toList();
            Optional<Table> read =
                    tables.stream().filter(each -> !each.hidden()).findFirst();
            read.ifPresent(file::readTable);
            tables.stream().filter(each -> each != read.orElse(null)).forEach(file::leaveOut);
            if (file.errors.isEmpty() && file.days.isEmpty()) {
                file.reject(source.name(), "Tệp lịch không có dòng nào.");
            }
        } catch (UnreadableFileException unreadable) {
            file.reject(source.name(), unreadable.getMessage());
        }
        return file;
    }

    List<CalendarDay> days() {
        return days;
    }

    List<RowError> errors() {
        return errors;
    }

    List<Note> notes() {
        return notes;
    }

    /** How many rows may be days off of that year once they are right: a row without a readable date may be of any. */
    long doubtful(int year) {
        return doubtful.stream().filter(of -> of == ANY_YEAR || of == year).count();
    }

    /** The years that any row is of, also of one that is wrong otherwise. */
    Set<Integer> years() {
        Set<Integer> years = new TreeSet<>(doubtful);
        days.forEach(day -> years.add(day.date().getYear()));
        years.remove(ANY_YEAR);
        return years;
    }

    private void readTable(Table table) {
        Listing<Heading> listing = Listing.of(table, table.name(), List.of(Heading.values()));
        errors.addAll(listing.errors());
        notes.addAll(listing.notes());
        if (errors.isEmpty()) {
            listing.lines().forEach(this::readLine);
        }
    }

    private void leaveOut(Table table) {
        notes.add(new Note(table.name(), 0, "", "Trang này không đọc: lịch là trang đầu tiên đang hiện."));
    }

    private void readLine(Line<Heading> line) {
        LocalDate date = date(line);
        Kind kind = kind(line);
        Boolean confirmed = confirmed(line);
        if (date != null) {
            Integer earlier = rowOfDate.putIfAbsent(date, line.row());
            if (earlier != null) {
                reject(line, Heading.DATE, "Ngày %s đã có ở dòng %d.".formatted(DateFormats.date(date), earlier));
            }
        }
        if (date == null || kind == null || confirmed == null) {
            doubtful.add(date == null ? ANY_YEAR : date.getYear());
            return;
        }
        try {
            days.add(new CalendarDay(date, kind, line.cell(Heading.SOURCE).text(), confirmed));
        } catch (IllegalArgumentException e) {
            doubtful.add(date.getYear());
            Heading where = line.cell(Heading.SOURCE).isEmpty() ? Heading.SOURCE : Heading.KIND;
            reject(line, where, StringUtils.capitalize(e.getMessage()) + ".");
        }
    }

    private LocalDate date(Line<Heading> line) {
        Cell cell = line.cell(Heading.DATE);
        try {
            return cell.day().orElseGet(() -> LocalDate.parse(cell.text()));
        } catch (DateTimeParseException e) {
            reject(line, Heading.DATE, "Không phải là ngày có thật; ghi như 02/09/2026 hoặc 2026-09-02.");
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
            reject(line, Heading.KIND, "Phải là một trong: %s.".formatted(all));
        }
        return kind.orElse(null);
    }

    private Boolean confirmed(Line<Heading> line) {
        String text = line.cell(Heading.CONFIRMED).text();
        String key = TextNormalizer.key(text);
        if (YES.contains(key) || NO.contains(key)) {
            return YES.contains(key);
        }
        reject(line, Heading.CONFIRMED, "Ghi có hoặc không (true hoặc false).");
        return null;
    }

    private void reject(Line<Heading> line, Heading column, String reason) {
        errors.add(new RowError(
                line.sheet(), line.row(), column.label(), line.cell(column).text(), reason));
    }

    private void reject(String what, String reason) {
        errors.add(new RowError(what, 0, "", "", reason));
    }
}
