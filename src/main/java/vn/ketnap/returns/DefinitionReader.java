package vn.ketnap.returns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.Labelled;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.platform.TextNormalizer;
import vn.ketnap.procedure.casefile.CodeList;
import vn.ketnap.procedure.casefile.Codes;
import vn.ketnap.sheet.Line;
import vn.ketnap.sheet.Listing;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.Table;
import vn.ketnap.sheet.TableReader;
import vn.ketnap.sheet.UnreadableFileException;

/** Reads the workbook of an administrator and finds what is wrong in it, each with its sheet and row. */
final class DefinitionReader {

    static final String CODES = "Danh mục mã";
    static final String FORMS = "Biểu";
    static final String LINES = "Dòng, cột";
    static final String CHECKS = "Đối chiếu";
    static final String KINDS = "Loại hình";
    static final String ROW = "Dòng";
    static final String COLUMN = "Cột";

    private static final Map<Fact, CodeList> LISTS = Map.of(
            Fact.OCCUPATION,
            CodeList.OCCUPATION,
            Fact.PROFESSION,
            CodeList.PROFESSION,
            Fact.ACADEMIC_TITLE,
            CodeList.ACADEMIC_TITLE,
            Fact.SOURCE,
            CodeList.SOURCE,
            Fact.UNIT_KIND,
            CodeList.UNIT_KIND);

    private final List<RowError> errors = new ArrayList<>();
    private final Set<String> stored = new LinkedHashSet<>();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<CodeList, Set<String>> known = new EnumMap<>(CodeList.class);
    private final UnitTree units;
    private List<Codes.Code> codes;
    private List<ReturnForm> forms;
    private List<ReturnCheck> checks;
    private Map<String, String> kinds;

    DefinitionReader(
            SourceFile file, List<ReturnForm> before, Map<CodeList, List<Codes.Code>> codesBefore, UnitTree units) {
        this.units = units;
        codesBefore.forEach((list, all) ->
                known.put(list, all.stream().map(Codes.Code::code).collect(Collectors.toSet())));
        try {
            TableReader.read(file, name -> true).stream()
                    .filter(table -> !table.hidden())
                    .forEach(table -> tables.put(TextNormalizer.key(table.name()), table));
            if (Stream.of(CODES, FORMS, LINES, CHECKS, KINDS).noneMatch(this::has)) {
                errors.add(new RowError(file.name(), 0, "", "", "Tệp không có trang nào của danh mục và biểu."));
            }
            readCodes();
            readForms(before);
            readChecks(forms == null ? before : forms);
            readKinds();
        } catch (UnreadableFileException unreadable) {
            errors.add(new RowError(file.name(), 0, "", "", unreadable.getMessage()));
        }
    }

    List<RowError> errors() {
        return errors;
    }

    /** Names of the sheets that were read. */
    List<String> stored() {
        return List.copyOf(stored);
    }

    Optional<List<Codes.Code>> codes() {
        return Optional.ofNullable(codes);
    }

    Optional<List<ReturnForm>> forms() {
        return Optional.ofNullable(forms);
    }

    Optional<List<ReturnCheck>> checks() {
        return Optional.ofNullable(checks);
    }

    Optional<Map<String, String>> kinds() {
        return Optional.ofNullable(kinds);
    }

    private boolean has(String sheet) {
        return tables.containsKey(TextNormalizer.key(sheet));
    }

    private List<Line<DefinitionColumn>> lines(String sheet, List<DefinitionColumn> columns) {
        Listing<DefinitionColumn> listing = Listing.of(tables.get(TextNormalizer.key(sheet)), sheet, columns);
        errors.addAll(listing.errors());
        stored.add(sheet);
        return listing.errors().isEmpty() ? listing.lines() : List.of();
    }

    private void readCodes() {
        if (!has(CODES)) {
            return;
        }
        codes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line<DefinitionColumn> line : lines(CODES, DefinitionColumn.CODES)) {
            CodeList list = labelled(line, DefinitionColumn.LIST, CodeList.values());
            String code = text(line, DefinitionColumn.CODE);
            if (code == null || !code.matches("[A-Z0-9]{1,30}")) {
                reject(line, DefinitionColumn.CODE, "Mã gồm chữ in hoa không dấu và chữ số.");
            } else if (!seen.add(list + code)) {
                reject(line, DefinitionColumn.CODE, "Mã này đã có ở dòng trên.");
            }
            String label = text(line, DefinitionColumn.LABEL);
            if (label == null) {
                reject(line, DefinitionColumn.LABEL, "Chưa ghi nội dung của mã.");
            }
            if (list != null && code != null) {
                known.get(list).add(code);
                codes.add(new Codes.Code(list, code, label, !Fact.NO.equals(text(line, DefinitionColumn.USED))));
            }
        }
    }

    /** The sheets of forms and of their lines belong together. */
    private void readForms(List<ReturnForm> before) {
        if (!has(FORMS) && !has(LINES)) {
            return;
        }
        Map<String, ReturnForm> read = new LinkedHashMap<>();
        if (has(FORMS)) {
            for (Line<DefinitionColumn> line : lines(FORMS, DefinitionColumn.FORMS)) {
                String form = text(line, DefinitionColumn.FORM);
                String title = text(line, DefinitionColumn.TITLE);
                if (form == null || title == null || read.containsKey(form)) {
                    reject(line, DefinitionColumn.FORM, "Mỗi biểu cần một ký hiệu riêng và một tên.");
                } else {
                    read.put(form, new ReturnForm(form, title, new ArrayList<>(), new ArrayList<>()));
                }
            }
        } else {
            before.forEach(form -> read.put(
                    form.form(), new ReturnForm(form.form(), form.title(), new ArrayList<>(), new ArrayList<>())));
        }
        if (has(LINES)) {
            Set<String> seen = new HashSet<>();
            lines(LINES, DefinitionColumn.LINES).forEach(line -> readLine(line, read, seen));
        } else {
            before.stream().filter(form -> read.containsKey(form.form())).forEach(form -> {
                read.get(form.form()).rows().addAll(form.rows());
                read.get(form.form()).columns().addAll(form.columns());
            });
        }
        read.values().stream()
                .filter(form -> form.rows().isEmpty() || form.columns().isEmpty())
                .forEach(form ->
                        errors.add(new RowError(LINES, 0, "", form.form(), "Biểu cần ít nhất một dòng và một cột.")));
        forms = List.copyOf(read.values());
    }

    private void readLine(Line<DefinitionColumn> line, Map<String, ReturnForm> read, Set<String> seen) {
        ReturnForm form = read.get(text(line, DefinitionColumn.FORM));
        String side = text(line, DefinitionColumn.SIDE);
        String mark = text(line, DefinitionColumn.MARK);
        String label = text(line, DefinitionColumn.LABEL);
        if (form == null) {
            reject(line, DefinitionColumn.FORM, "Không có biểu này ở trang Biểu.");
            return;
        }
        if (!ROW.equals(side) && !COLUMN.equals(side)) {
            reject(line, DefinitionColumn.SIDE, "Ghi Dòng hoặc Cột.");
            return;
        }
        if (mark == null || label == null || !seen.add(form.form() + "/" + side + "/" + mark)) {
            reject(line, DefinitionColumn.MARK, "Mỗi dòng, cột của biểu cần một ký hiệu riêng và nội dung.");
            return;
        }
        Counted counted = labelled(line, DefinitionColumn.COUNTED, Counted.values());
        String condition = text(line, DefinitionColumn.CONDITION);
        if (counted != Counted.PERCENT) {
            checkCondition(line, condition);
        }
        ReturnLine made = new ReturnLine(
                form.form(),
                ROW.equals(side) ? ReturnLine.Side.ROW : ReturnLine.Side.COLUMN,
                mark,
                label,
                counted,
                condition,
                labelled(line, DefinitionColumn.SPAN, Span.values()));
        (ROW.equals(side) ? form.rows() : form.columns()).add(made);
    }

    private void checkCondition(Line<DefinitionColumn> line, String condition) {
        try {
            Condition.of(condition).tests().stream()
                    .filter(test ->
                            LISTS.containsKey(test.fact()) && !test.values().equals(List.of("*")))
                    .forEach(test -> test.values().stream()
                            .filter(value -> !known.get(LISTS.get(test.fact())).contains(value))
                            .forEach(value -> reject(
                                    line,
                                    DefinitionColumn.CONDITION,
                                    "Danh mục %s không có mã %s."
                                            .formatted(LISTS.get(test.fact()).label(), value))));
        } catch (RefusedException wrong) {
            reject(line, DefinitionColumn.CONDITION, wrong.problems().get(0).message() + ".");
        }
    }

    private void readChecks(List<ReturnForm> all) {
        if (!has(CHECKS)) {
            return;
        }
        checks = new ArrayList<>();
        Set<String> names = all.stream().map(ReturnForm::form).collect(Collectors.toSet());
        for (Line<DefinitionColumn> line : lines(CHECKS, DefinitionColumn.CHECKS)) {
            for (DefinitionColumn side : List.of(DefinitionColumn.LEFT, DefinitionColumn.RIGHT)) {
                String sum = text(line, side);
                if (sum == null || !Stream.of(sum.split("\\+")).allMatch(term -> isCell(term, names))) {
                    reject(line, side, "Ghi các ô theo dạng biểu/dòng/cột, cộng bằng dấu +.");
                }
            }
            checks.add(new ReturnCheck(
                    text(line, DefinitionColumn.LABEL),
                    text(line, DefinitionColumn.LEFT),
                    text(line, DefinitionColumn.RIGHT)));
        }
    }

    private static boolean isCell(String term, Set<String> forms) {
        String[] parts = term.strip().split("/");
        return parts.length == 3 && forms.contains(parts[0]);
    }

    private void readKinds() {
        if (!has(KINDS)) {
            return;
        }
        kinds = new LinkedHashMap<>();
        for (Line<DefinitionColumn> line : lines(KINDS, DefinitionColumn.KINDS)) {
            String unit = text(line, DefinitionColumn.UNIT);
            String kind = text(line, DefinitionColumn.KIND);
            if (unit == null || units.find(unit).isEmpty()) {
                reject(line, DefinitionColumn.UNIT, "Không có đơn vị nào mang mã này.");
            } else if (kind != null && !known.get(CodeList.UNIT_KIND).contains(kind)) {
                reject(line, DefinitionColumn.KIND, "Danh mục loại hình không có mã này.");
            } else if (kind != null) {
                kinds.put(unit, kind);
            }
        }
    }

    /** The value with that name; null for an empty cell, and for a name that none has. */
    private <E extends Enum<E> & Labelled> E labelled(
            Line<DefinitionColumn> line, DefinitionColumn column, E[] values) {
        String text = text(line, column);
        Optional<E> found =
                Stream.of(values).filter(value -> value.label().equals(text)).findFirst();
        if (found.isEmpty() && (text != null || column.required())) {
            reject(line, column, "Chọn một mục trong danh sách của ô.");
        }
        return found.orElse(null);
    }

    private static String text(Line<DefinitionColumn> line, DefinitionColumn column) {
        String text = line.cell(column).text();
        return text.isEmpty() ? null : text;
    }

    private void reject(Line<DefinitionColumn> line, DefinitionColumn column, String reason) {
        errors.add(new RowError(
                line.sheet(), line.row(), column.label(), line.cell(column).text(), reason));
    }
}
