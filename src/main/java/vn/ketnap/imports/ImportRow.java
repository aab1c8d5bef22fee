package vn.ketnap.imports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.ketnap.platform.Labelled;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.sheet.Cell;
import vn.ketnap.sheet.LegacyText;
import vn.ketnap.sheet.Line;

/**
 * One data row, with readers that report what is wrong with a cell and go on. A reader returns null when the cell is empty
 * or wrong.
 */
final class ImportRow {

    static final String CODE_IS_A_NUMBER =
            "Excel đã đổi mã này thành số nên có thể mất số 0: định dạng cột mã là Văn bản (Text) rồi ghi lại mã.";

    private static final int MOST_PEOPLE = 999;
    private static final Set<String> YES = Set.of("x", "co", "1", "true", "dung");
    private static final Set<String> NO = Set.of("", "khong", "0", "false", "sai");

    private final ImportSheet sheet;
    private final Line<ImportColumn> line;
    private final Predicate<ImportColumn> present;
    private final Findings findings;
    private boolean rejected;

    /**
     * One row of a sheet.
     *
     * @param present whether the sheet has a column at all
     */
    ImportRow(ImportSheet sheet, Line<ImportColumn> line, Predicate<ImportColumn> present, Findings findings) {
        this.sheet = sheet;
        this.line = line;
        this.present = present;
        this.findings = findings;
    }

    int number() {
        return line.row();
    }

    boolean rejected() {
        return rejected;
    }

    void reject(ImportColumn column, String reason) {
        rejected = true;
        findings.error(sheet.label(), number(), column.label(), raw(column), reason);
    }

    /** Tells the person something about a cell without refusing it. */
    void note(ImportColumn column, String text) {
        findings.note(sheet.label(), number(), raw(column), column.label() + ": " + text);
    }

    Cell cell(ImportColumn column) {
        return line.cell(column);
    }

    String raw(ImportColumn column) {
        return column.identifies() ? cell(column).code() : cell(column).text();
    }

    String text(ImportColumn column) {
        String value = raw(column);
        if (value.isEmpty()) {
            rejectEmpty(column);
            return null;
        }
        if (cell(column).kind() == Cell.Kind.ERROR) {
            reject(column, "Ô báo lỗi hoặc công thức chưa tính: sửa công thức, hoặc ghi giá trị vào ô.");
            return null;
        }
        if (column.isName()) {
            value = name(column);
        }
        if (value != null && value.length() > column.maxLength()) {
            reject(column, "Dài quá " + column.maxLength() + " ký tự.");
            return null;
        }
        return value;
    }

    /** A column that is missing was refused once for the whole sheet. */
    private void rejectEmpty(ImportColumn column) {
        if (column.required() && !present.test(column)) {
            rejected = true;
        } else if (column.required()) {
            reject(column, "Chưa điền cột này.");
        }
    }

    private String name(ImportColumn column) {
        LegacyText.Reading reading = LegacyText.read(cell(column).raw());
        if (!reading.refusal().isEmpty()) {
            reject(column, reading.refusal());
            return null;
        }
        if (reading.isConverted()) {
            note(column, "phông cũ " + reading.code() + ", sẽ ghi là “" + reading.text() + "”.");
        }
        return reading.text();
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
        Cell cell = cell(column);
        Optional<LocalDate> date = cell.day().filter(day -> day.getYear() >= 1900 && day.getYear() <= 2200);
        if (date.isEmpty()) {
            reject(column, notADay(cell));
        }
        return date.orElse(null);
    }

    private static String notADay(Cell cell) {
        if (cell.year().isPresent()) {
            int year = cell.year().getAsInt();
            return "Chỉ có năm %d, một năm không phải là một ngày: ghi đủ ngày, tháng, năm theo giấy tờ, ví dụ 03/02/%d."
                    .formatted(year, year);
        }
        return cell.kind() == Cell.Kind.NUMBER
                ? "Ô là một số, không phải ngày: định dạng ô là ngày hoặc văn bản rồi ghi lại, ví dụ 03/02/1965."
                : "Ngày không hợp lệ, cần ghi theo dạng ngày/tháng/năm, ví dụ 03/02/2026.";
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
        if (text(column) == null) {
            return null;
        }
        OptionalLong whole = cell(column).whole();
        if (whole.isEmpty() || whole.getAsLong() > MOST_PEOPLE) {
            reject(column, "Chỉ ghi số nguyên từ 0 đến 999.");
            return null;
        }
        return (int) whole.getAsLong();
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
}
