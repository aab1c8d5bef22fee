package vn.ketnap.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.ketnap.organization.MemberStatus;
import vn.ketnap.organization.UnitNature;
import vn.ketnap.platform.Labelled;
import vn.ketnap.sheet.Sheet;
import vn.ketnap.vocabulary.Education;
import vn.ketnap.vocabulary.Gender;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.UnitType;

/** The workbook to fill in for an import: the three sheets with all columns, what can be chosen offered in the cells. */
public final class ImportTemplate {

    private static final Map<ImportColumn, List<String>> CHOICES = Map.of(
            ImportColumn.UNIT_TYPE, labels(UnitType.values()),
            ImportColumn.UNIT_NATURE, labels(UnitNature.values()),
            ImportColumn.OFFICER_ROLE, labels(Role.values()),
            ImportColumn.MEMBER_STATUS, labels(MemberStatus.values()),
            ImportColumn.CASE_GENDER, labels(Gender.values()),
            ImportColumn.CASE_EDUCATION, labels(Education.values()),
            ImportColumn.CASE_RELIGION,
                    List.of("Không", "Phật giáo", "Công giáo", "Tin Lành", "Cao Đài", "Phật giáo Hòa Hảo"));

    private ImportTemplate() {}

    /** An .xlsx file; required columns have a star. */
    public static byte[] workbook() {
        return Sheet.workbook(
                ImportSheet.ORGANIZATION.stream().map(ImportTemplate::sheet).toArray(Sheet[]::new));
    }

    /** The sheet of the cases that an office has on paper, as an .xlsx file of its own. */
    public static byte[] cases() {
        return Sheet.workbook(sheet(ImportSheet.CASES));
    }

    private static Sheet sheet(ImportSheet of) {
        Sheet sheet = new Sheet(
                of.label(),
                List.of(),
                of.columns().stream().map(ImportTemplate::header).toList());
        for (ImportColumn column : of.columns()) {
            if (column.identifies()) {
                sheet.texts(header(column));
            } else if (column.isDate()) {
                sheet.days(header(column));
            } else if (column.isFlag()) {
                sheet.choices(header(column), List.of("x"));
            } else if (CHOICES.containsKey(column)) {
                sheet.choices(header(column), CHOICES.get(column));
            }
        }
        return sheet;
    }

    private static String header(ImportColumn column) {
        return column.required() ? column.label() + " *" : column.label();
    }

    private static List<String> labels(Labelled... values) {
        return Stream.of(values).map(Labelled::label).toList();
    }
}
