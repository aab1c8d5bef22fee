package vn.ketnap.cockpit;

import java.time.LocalDate;
import java.util.List;
import vn.ketnap.platform.DateFormats;
import vn.ketnap.procedure.casefile.FoundCase;
import vn.ketnap.sheet.Sheet;

/** The list of cases found as a workbook, with the columns of the screen. */
final class CaseSheets {

    private CaseSheets() {}

    static byte[] workbook(List<FoundCase> found, LocalDate today) {
        Sheet sheet = new Sheet(
                "Hồ sơ",
                List.of("Danh sách hồ sơ, ngày " + DateFormats.date(today)),
                List.of(
                        "Số hồ sơ",
                        "Họ và tên",
                        "Ngày sinh",
                        "Chi bộ",
                        "Đảng bộ cơ sở",
                        "Giai đoạn",
                        "Tình trạng",
                        "Giới thiệu ngày",
                        "Kết thúc ngày"));
        found.forEach(each -> sheet.add(
                each.number(),
                each.applicant(),
                each.birthDate().yearOnly()
                        ? each.birthDate().text()
                        : each.birthDate().last(),
                each.cell(),
                each.grassroots(),
                each.stage(),
                each.status(),
                each.nominatedOn(),
                each.closedOn()));
        return Sheet.workbook(sheet);
    }
}
