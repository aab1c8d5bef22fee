package vn.ketnap.imports;

import static vn.ketnap.imports.ImportColumn.CASE_BIRTH;
import static vn.ketnap.imports.ImportColumn.CASE_CELL;
import static vn.ketnap.imports.ImportColumn.CASE_CITIZEN;
import static vn.ketnap.imports.ImportColumn.CASE_EDUCATION;
import static vn.ketnap.imports.ImportColumn.CASE_ETHNICITY;
import static vn.ketnap.imports.ImportColumn.CASE_GENDER;
import static vn.ketnap.imports.ImportColumn.CASE_HELPER;
import static vn.ketnap.imports.ImportColumn.CASE_HOME;
import static vn.ketnap.imports.ImportColumn.CASE_NAME;
import static vn.ketnap.imports.ImportColumn.CASE_OCCUPATION;
import static vn.ketnap.imports.ImportColumn.CASE_RELIGION;
import static vn.ketnap.imports.ImportColumn.CASE_RESIDENCE;
import static vn.ketnap.imports.ImportColumn.CASE_TRADE;
import static vn.ketnap.imports.ImportColumn.CASE_WORK;
import static vn.ketnap.imports.ImportColumn.CASE_YOUTH;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import vn.ketnap.imports.CaseRow.Figures;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.Birth;
import vn.ketnap.procedure.casefile.NewApplicant;
import vn.ketnap.procedure.casefile.PersonCodes;
import vn.ketnap.sheet.Listing;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.Table;
import vn.ketnap.sheet.TableReader;
import vn.ketnap.sheet.UnreadableFileException;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Education;
import vn.ketnap.vocabulary.Gender;

/** Reads the sheet of the cases that an office has on paper. Nothing is guessed: a cell that cannot be read is refused. */
public final class CaseSheet {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_GROUP = 60;

    private final LocalDate today;
    private final Findings findings = new Findings();
    private final Map<String, Integer> firstRows = new HashMap<>();
    private final List<CaseRow> rows = new ArrayList<>();
    private int read;

    private CaseSheet(LocalDate today) {
        this.today = today;
    }

    /** Reads a workbook with a sheet of that name, or with only one sheet, or a CSV file. */
    public static CaseList read(SourceFile file, LocalDate today) {
        CaseSheet sheet = new CaseSheet(today);
        try {
            sheet.read(TableReader.read(file, name -> true));
        } catch (UnreadableFileException unreadable) {
            sheet.findings.error(file.name(), 0, "", "", unreadable.getMessage());
        }
        return new CaseList(sheet.read, sheet.rows, sheet.findings.errors(), sheet.findings.notes());
    }

    private void read(List<Table> tables) {
        List<Table> shown = tables.stream().filter(table -> !table.hidden()).toList();
        List<Table> named = shown.stream()
                .filter(table -> TextNormalizer.key(table.name()).startsWith(TextNormalizer.key(CaseList.SHEET)))
                .toList();
        List<Table> chosen = named.isEmpty() ? shown : named;
        if (chosen.size() != 1) {
            findings.error(CaseList.SHEET, 0, "", "", "Tệp phải có một trang tên “Hồ sơ đang có”.");
            return;
        }
        Listing<ImportColumn> listing = Listing.of(chosen.get(0), CaseList.SHEET, ImportSheet.CASES.columns());
        listing.errors().forEach(findings::error);
        listing.notes().forEach(findings::note);
        read = listing.lines().size();
        listing.lines().forEach(line -> read(new ImportRow(ImportSheet.CASES, line, listing::has, findings)));
    }

    private void read(ImportRow row) {
        Birth birth = birth(row);
        String citizen = citizen(row);
        String cell = row.text(CASE_CELL);
        String helper = row.text(CASE_HELPER);
        NewApplicant person = person(row, birth, citizen);
        Map<DateKind, LocalDate> dates = dates(row);
        Map<DateKind, String> numbers = new EnumMap<>(DateKind.class);
        CaseList.NUMBERS.forEach((kind, column) -> number(row, kind, column, dates, numbers));
        Map<DateKind, Figures> votes = new EnumMap<>(DateKind.class);
        CaseList.VOTES.forEach((kind, columns) -> votes(row, kind, columns, dates, votes));
        if (!row.rejected()) {
            rows.add(new CaseRow(row.number(), person, cell, helper, dates, numbers, votes));
        }
    }

    /** Of some people the papers know only the year. */
    private Birth birth(ImportRow row) {
        OptionalInt year = row.cell(CASE_BIRTH).year();
        if (year.isPresent() && year.getAsInt() <= today.getYear()) {
            row.note(CASE_BIRTH, "chỉ có năm %d, ghi là năm sinh.".formatted(year.getAsInt()));
            return Birth.in(year.getAsInt());
        }
        LocalDate day = row.pastDate(CASE_BIRTH, today);
        return day == null ? null : Birth.on(day);
    }

    /** A number that Excel took for one has lost its zeros: twelve digits or nothing. */
    private String citizen(ImportRow row) {
        String written = row.text(CASE_CITIZEN);
        if (written == null) {
            return null;
        }
        String digits = written.replaceAll("[\\s\\u00a0.-]", "");
        if (!digits.matches("\\d{12}")) {
            row.reject(
                    CASE_CITIZEN,
                    digits.matches("\\d{9,11}")
                            ? "Cần đủ 12 chữ số; Excel bỏ mất số 0 ở đầu khi ô là số: định dạng cột là Văn bản (Text) rồi ghi lại."
                            : "Số định danh gồm 12 chữ số.");
            return null;
        }
        Integer first = firstRows.putIfAbsent(digits, row.number());
        if (first != null) {
            row.reject(CASE_CITIZEN, "Người này đã có ở dòng " + first + ".");
        }
        return digits;
    }

    private NewApplicant person(ImportRow row, Birth birth, String citizen) {
        return new NewApplicant(
                atMost(LONGEST_NAME, CASE_NAME, row),
                birth,
                row.choice(CASE_GENDER, Gender.values()),
                citizen,
                Objects.requireNonNullElse(atMost(LONGEST_GROUP, CASE_ETHNICITY, row), NewApplicant.UNKNOWN),
                Objects.requireNonNullElse(atMost(LONGEST_GROUP, CASE_RELIGION, row), NewApplicant.UNKNOWN),
                row.choice(CASE_EDUCATION, Education.values()),
                row.text(CASE_HOME),
                row.text(CASE_RESIDENCE),
                row.text(CASE_OCCUPATION),
                row.text(CASE_WORK),
                null,
                row.flag(CASE_YOUTH),
                row.flag(CASE_TRADE),
                false,
                false,
                false,
                null,
                Set.of(),
                PersonCodes.NONE);
    }

    private static String atMost(int longest, ImportColumn column, ImportRow row) {
        return row.matching(column, "(?s).{1,%d}".formatted(longest), "Dài quá %d ký tự.".formatted(longest));
    }

    private Map<DateKind, LocalDate> dates(ImportRow row) {
        Map<DateKind, LocalDate> dates = new EnumMap<>(DateKind.class);
        CaseList.DATES.forEach((kind, column) -> {
            LocalDate date = kind == DateKind.OFFICIAL ? row.date(column) : row.pastDate(column, today);
            if (date != null) {
                dates.put(kind, date);
            }
        });
        return dates;
    }

    private static void number(
            ImportRow row,
            DateKind kind,
            ImportColumn column,
            Map<DateKind, LocalDate> dates,
            Map<DateKind, String> numbers) {
        String number = row.text(column);
        if (number == null) {
            return;
        }
        if (!dates.containsKey(kind)) {
            row.reject(column, "Có số mà chưa ghi ngày ở cột “" + CaseList.dateColumn(kind) + "”.");
        }
        numbers.put(kind, number);
    }

    /** Figures count once size and yes votes are written; no votes left empty are none. */
    private static void votes(
            ImportRow row,
            DateKind kind,
            CaseList.VoteColumns columns,
            Map<DateKind, LocalDate> dates,
            Map<DateKind, Figures> votes) {
        Integer total = row.count(columns.total());
        Integer yes = row.count(columns.yes());
        Integer no = row.count(columns.no());
        boolean any = total != null || yes != null || no != null;
        if (any && !dates.containsKey(kind)) {
            row.reject(columns.total(), "Có số phiếu mà chưa ghi ngày ở cột “" + CaseList.dateColumn(kind) + "”.");
        }
        if (total != null && yes != null) {
            votes.put(kind, new Figures(total, yes, no == null ? 0 : no));
        }
    }
}
