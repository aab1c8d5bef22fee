package vn.ketnap.amendment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.regulation.Certainty;
import vn.ketnap.regulation.table.CellTest;
import vn.ketnap.regulation.table.NewVersion;
import vn.ketnap.regulation.table.RuleColumn.Type;
import vn.ketnap.regulation.table.RuleRow;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.sheet.RowError;

/**
 * The rules as a document and a workbook would have them, checked.
 *
 * @param before the rules that hold now, with the new version wherever it says the same
 * @param after every table as it would be
 * @param versions all versions that were ever added here, the new one last
 */
record Candidate(List<RuleTable> before, List<RuleTable> after, List<NewVersion> versions, List<RowError> errors) {

    private static final String DOCUMENT = "Văn bản";
    private static final Pattern VERSION = Pattern.compile("R\\d{4}[A-Z]");
    private static final int LONGEST_NUMBER = 60;

    /**
     * Makes the tables and looks through them.
     *
     * @param file rows that are to change; one without tables for a version that says all the same
     * @param known versions that were added here before
     */
    static Candidate of(Draft draft, RuleBookFile file, List<RuleTable> inForce, List<NewVersion> known) {
        List<RowError> errors = new ArrayList<>(file.errors());
        Map<String, RuleTable> brought =
                file.tables().stream().collect(Collectors.toMap(RuleTable::id, Function.identity()));
        List<RuleTable> tables = inForce.stream()
                .map(table -> brought.getOrDefault(table.id(), table))
                .toList();
        checkDocument(draft, RuleCheck.versions(inForce), errors);
        if (!errors.isEmpty()) {
            return new Candidate(inForce, tables, known, errors);
        }
        List<NewVersion> added =
                draft.version() == null ? List.of() : List.of(new NewVersion(draft.version(), draft.like()));
        List<RuleTable> after = new ArrayList<>();
        List<RuleTable> before = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            RuleTable table = tables.get(i);
            RuleTable now = inForce.get(i);
            for (NewVersion version : added) {
                table = version.in(table, file.without(table.id(), version.id()));
                now = version.in(now, Set.of());
            }
            if (table.id().equals(RuleCheck.VERSIONS) && draft.version() != null) {
                table = withVersion(table, draft, errors);
            }
            after.add(table);
            before.add(now);
        }
        errors.addAll(new RuleCheck(inForce, added, file::place).of(after));
        List<NewVersion> versions = new ArrayList<>(known);
        versions.addAll(added);
        return new Candidate(before, after, versions, errors);
    }

    /** The tables that differ from those in force. */
    List<RuleTable> changed(List<RuleTable> inForce) {
        Map<String, RuleTable> old = new HashMap<>();
        inForce.forEach(table -> old.put(table.id(), table));
        return after.stream()
                .filter(table -> !table.equals(old.get(table.id())))
                .toList();
    }

    private static void checkDocument(Draft draft, Set<String> versions, List<RowError> errors) {
        if (draft.number().isEmpty()
                || draft.number().length() > LONGEST_NUMBER
                || draft.number().matches("(?s).*[\"\\\\\\p{Cntrl}].*")) {
            errors.add(wrong("Số văn bản", draft.number(), "Ghi số văn bản, tối đa 60 chữ, không có dấu nháy kép."));
        } else if (draft.version() != null && draft.number().length() < 6) {
            errors.add(wrong("Số văn bản", draft.number(), "Ghi cả ký hiệu, ví dụ 208-QĐ/TW."));
        }
        if (draft.date() == null) {
            errors.add(wrong("Ngày văn bản", "", "Ghi ngày ký văn bản."));
        }
        if (draft.version() == null) {
            return;
        }
        if (!VERSION.matcher(draft.version()).matches()) {
            errors.add(wrong("Mã văn bản mới", draft.version(), "Mã gồm chữ R, năm và một chữ cái hoa, ví dụ R2027A."));
        } else if (versions.contains(draft.version())) {
            errors.add(wrong("Mã văn bản mới", draft.version(), "Đã có văn bản mang mã này."));
        }
        if (draft.like() == null || !versions.contains(draft.like())) {
            errors.add(wrong(
                    "Như văn bản",
                    draft.like() == null ? "" : draft.like(),
                    "Chọn văn bản đang có mà văn bản mới giống."));
        }
        if (draft.from() == null) {
            errors.add(wrong("Ngày đầu tiên áp dụng", "", "Ghi ngày đầu tiên áp dụng văn bản mới."));
        }
    }

    /** Versions stand from the newest to the oldest: the first whose day has come holds. */
    private static RuleTable withVersion(RuleTable table, Draft draft, List<RowError> errors) {
        List<RuleRow> rows = new ArrayList<>(table.rows());
        int place = 0;
        while (place < rows.size() && !begins(rows.get(place)).isBefore(draft.from())) {
            if (begins(rows.get(place)).equals(draft.from())) {
                errors.add(wrong(
                        "Ngày đầu tiên áp dụng", DateFormats.date(draft.from()), "Đã có văn bản áp dụng từ ngày này."));
            }
            place++;
        }
        Map<String, String> said = Map.of(
                "version", draft.version(),
                "name", "%s ngày %s".formatted(draft.number(), DateFormats.date(draft.date())),
                "article", draft.number(),
                "certainty", Certainty.CERTAIN.name());
        List<String> values = table.outputs().stream()
                .map(output -> output.type() == Type.FLAG
                        ? "true"
                        : said.containsKey(output.name()) ? '"' + said.get(output.name()) + '"' : "")
                .toList();
        String test = ">= date(\"%s\")".formatted(draft.from());
        rows.add(place, new RuleRow(draft.version(), "Từ " + DateFormats.date(draft.from()), List.of(test), values));
        return table.with(rows);
    }

    /** The first day of a version; that of the oldest lies before all. */
    private static LocalDate begins(RuleRow row) {
        return CellTest.of(row.tests().get(0), Type.DATE) instanceof CellTest.Bounds bounds
                ? LocalDate.ofEpochDay(bounds.from())
                : LocalDate.MIN;
    }

    private static RowError wrong(String column, String value, String reason) {
        return new RowError(DOCUMENT, 0, column, value, reason);
    }
}
