package vn.ketnap.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.ketnap.platform.Labelled;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.sheet.RowError;

/**
 * One data row as text, with readers that report what is wrong with a cell and go on. A reader answers null when the
 * cell is empty or wrong.
 */
final class ImportRow {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> YES = Set.of("x", "co", "1", "true", "dung");
    private static final Set<String> NO = Set.of("", "khong", "0", "false", "sai");

    private final ImportSheet sheet;
    private final int number;
    private final Map<ImportColumn, String> cells;
    private final Consumer<RowError> errors;
    private boolean rejected;

    ImportRow(ImportSheet sheet, int number, Map<ImportColumn, String> cells, Consumer<RowError> errors) {
        this.sheet = sheet;
        this.number = number;
        this.cells = cells;
        this.errors = errors;
    }

    int number() {
        return number;
    }

    boolean rejected() {
        return rejected;
    }

    void reject(ImportColumn column, String reason) {
        rejected = true;
        errors.accept(new RowError(sheet.label(), number, column.label(), raw(column), reason));
    }

    String raw(ImportColumn column) {
        return cells.getOrDefault(column, "");
    }

    String text(ImportColumn column) {
        String value = raw(column);
        if (value.isEmpty()) {
            if (column.required()) {
                reject(column, "Chưa điền cột này.");
            }
            return null;
        }
        if (value.length() > column.maxLength()) {
            reject(column, "Dài quá " + column.maxLength() + " ký tự.");
            return null;
        }
        return value;
    }

    String matching(ImportColumn column, String pattern, String reason) {
        String value = text(column);
        if (value != null && !value.matches(pattern)) {
            reject(column, reason);
            return null;
        }
        return value;
    }

    LocalDate date(ImportColumn column) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        Optional<LocalDate> date = parse(value).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2200);
        if (date.isEmpty()) {
            reject(column, "Ngày không hợp lệ, cần ghi theo dạng ngày/tháng/năm, ví dụ 03/02/2026.");
        }
        return date.orElse(null);
    }

    /** A date that cannot lie in the future. */
    LocalDate pastDate(ImportColumn column, LocalDate today) {
        LocalDate date = date(column);
        if (date != null && date.isAfter(today)) {
            reject(column, "Ngày này chưa đến.");
            return null;
        }
        return date;
    }

    /** A whole number of people. */
    Integer count(ImportColumn column) {
        String value = matching(column, "[0-9]{1,3}", "Chỉ ghi số nguyên từ 0 đến 999.");
        return value == null ? null : Integer.valueOf(value);
    }

    boolean flag(ImportColumn column) {
        String key = TextNormalizer.key(raw(column));
        if (!YES.contains(key) && !NO.contains(key)) {
            reject(column, "Chỉ ghi “x” hoặc “có”, để trống nếu không.");
        }
        return YES.contains(key);
    }

    /** One of the values, by its Vietnamese or its English name. */
    <E extends Enum<E> & Labelled> E choice(ImportColumn column, E[] values) {
        String value = text(column);
        if (value == null) {
            return null;
        }
        String key = TextNormalizer.key(value);
        Optional<E> choice = Arrays.stream(values)
                .filter(each -> TextNormalizer.key(each.label()).equals(key)
                        || TextNormalizer.key(each.name()).equals(key))
                .findFirst();
        if (choice.isEmpty()) {
            String names = Arrays.stream(values).map(Labelled::label).collect(Collectors.joining(", "));
            reject(column, "Không có trong danh mục, cần chọn một trong: " + names + ".");
        }
        return choice.orElse(null);
    }

    /** Refuses a last day before the first one. */
    void checkPeriod(ImportColumn toColumn, LocalDate from, LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            reject(toColumn, "Ngày kết thúc trước ngày bắt đầu.");
        }
    }

    private static Optional<LocalDate> parse(String value) {
        try {
            return Optional.of(LocalDate.parse(value, DAY));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
