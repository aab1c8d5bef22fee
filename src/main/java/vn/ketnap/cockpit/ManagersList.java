package vn.ketnap.cockpit;

import static vn.ketnap.cockpit.ListColumn.day;
import static vn.ketnap.cockpit.ListColumn.of;
import static vn.ketnap.cockpit.ListColumn.part;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.servlet.ModelAndView;
import vn.ketnap.procedure.casefile.FoundCase;
import vn.ketnap.report.DeadlineLine;
import vn.ketnap.sheet.Sheet;

/**
 * A list that managers read: which columns it has, wherever it is read.
 *
 * @param name Vietnamese, of the sheet and on paper
 */
record ManagersList<T>(String name, List<ListColumn<T>> columns) {

    /** The list of deadlines. */
    static final ManagersList<DeadlineLine> DEADLINES = new ManagersList<>(
            "Thời hạn",
            List.of(
                    of("NUMBER", List.of(part("caseNumber", "Số hồ sơ", DeadlineLine::caseNumber))),
                    of("APPLICANT", List.of(part("applicant", "Họ và tên", DeadlineLine::applicant))),
                    of(
                            "CELL",
                            List.of(
                                    part("cell", "Chi bộ", DeadlineLine::cell),
                                    part("grassroots", "Đảng bộ cơ sở", DeadlineLine::grassroots))),
                    of("STAGE", List.of(part("stage", "Giai đoạn", DeadlineLine::stage))),
                    of(
                            "LIMIT",
                            List.of(
                                    part("limit", "Thời hạn", DeadlineLine::limit),
                                    part("basis", "Căn cứ", DeadlineLine::basis))),
                    of(
                            "DUE",
                            List.of(
                                    part("dueDate", "Hạn", DeadlineLine::dueDate),
                                    new ListColumn.Part<>(
                                            "days", "Số ngày còn lại", DeadlineLine::days, ManagersList::left),
                                    day("startDate", "Tính từ", DeadlineLine::startDate),
                                    day("metOn", "Hoàn thành", DeadlineLine::metOn))),
                    new ListColumn<>(
                            "POST",
                            false,
                            List.of(
                                    part("post", "Người chịu trách nhiệm", line -> line.post()
                                            .getText()),
                                    part("unit", "Đơn vị chịu trách nhiệm", line -> line.post()
                                            .unit())))));

    /** The list of cases. */
    static final ManagersList<FoundCase> CASES = new ManagersList<>(
            "Hồ sơ",
            List.of(
                    of("NUMBER", List.of(part("number", "Số hồ sơ", FoundCase::number))),
                    of("APPLICANT", List.of(part("applicant", "Họ và tên", FoundCase::applicant))),
                    of("BIRTH", List.of(part("birthDate", "Ngày sinh", ManagersList::born))),
                    of(
                            "CELL",
                            List.of(
                                    part("cell", "Chi bộ", FoundCase::cell),
                                    part("grassroots", "Đảng bộ cơ sở", FoundCase::grassroots))),
                    of("STAGE", List.of(part("stage", "Giai đoạn", FoundCase::stage))),
                    of("STATUS", List.of(part("status", "Tình trạng", FoundCase::status))),
                    of("NOMINATED", List.of(part("nominatedOn", "Giới thiệu ngày", FoundCase::nominatedOn))),
                    of("CLOSED", List.of(part("closedOn", "Kết thúc ngày", FoundCase::closedOn)))));

    /** The list as a workbook (.xlsx), each part of a column in a column of its own. */
    byte[] workbook(String heading, List<T> rows) {
        Sheet sheet = new Sheet(
                name,
                List.of(heading),
                parts().stream().map(ListColumn.Part::label).toList());
        rows.forEach(row ->
                sheet.add(parts().stream().map(part -> part.value().apply(row)).toArray()));
        return Sheet.workbook(sheet);
    }

    /** The list as a paper of the office, the parts of a column below each other. */
    ModelAndView paper(String heading, String office, String place, LocalDate today, List<T> rows) {
        return new ModelAndView(
                "list",
                Map.of(
                        "heading",
                        heading,
                        "office",
                        office,
                        "place",
                        place,
                        "today",
                        today,
                        "columns",
                        columns,
                        "rows",
                        rows.stream().map(this::written).toList()));
    }

    private List<List<String>> written(T row) {
        return columns.stream()
                .map(column -> column.parts().stream()
                        .map(part -> part.written().apply(row))
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
    }

    private List<ListColumn.Part<T>> parts() {
        return columns.stream().flatMap(column -> column.parts().stream()).toList();
    }

    private static String left(DeadlineLine line) {
        return line.provisional() ? line.left() + " (tạm tính)" : line.left();
    }

    private static Object born(FoundCase found) {
        return found.birthDate().yearOnly()
                ? found.birthDate().text()
                : found.birthDate().last();
    }
}
