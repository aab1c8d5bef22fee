package vn.ketnap.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;
import vn.ketnap.procedure.casefile.CaseFilter;
import vn.ketnap.report.DeadlineFilter;
import vn.ketnap.report.DeadlineLine;
import vn.ketnap.report.Post;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.sheet.Table;
import vn.ketnap.sheet.TableReader;
import vn.ketnap.vocabulary.Role;

/** Screen, paper and workbook of a list have the same columns. */
class ManagersListTest {

    private static final DeadlineLine LINE = new DeadlineLine(
            "HS-2026-0000012",
            "Đinh Thị Hương Giang",
            "Chi bộ Khoa Điều dưỡng",
            "Đảng bộ Trường Cao đẳng Y tế An Hải",
            "Kết nạp",
            "Quyết định kết nạp",
            LocalDate.of(2026, 3, 5),
            LocalDate.of(2026, 4, 16),
            12,
            "còn 12 ngày",
            true,
            LocalDate.of(2026, 4, 4),
            new Post(Role.ORGANIZATION_BOARD, "DU00", "Đảng ủy phường An Tân", List.of("Lê Văn Sáu")),
            "294-QĐ/TW, 3.7");

    @Test
    void whatStandsBelowEachOtherOnPaperStandsBesideEachOtherInTheWorkbook() throws Exception {
        byte[] workbook = ManagersList.DEADLINES.workbook("Quá hạn, ngày 04/04/2026", List.of(LINE));
        Table sheet = TableReader.read(new SourceFile("thoi-han.xlsx", workbook), name -> true)
                .get(0);
        assertThat(texts(sheet, 1))
                .containsExactly(
                        "Số hồ sơ",
                        "Họ và tên",
                        "Chi bộ",
                        "Đảng bộ cơ sở",
                        "Giai đoạn",
                        "Thời hạn",
                        "Căn cứ",
                        "Hạn",
                        "Số ngày còn lại",
                        "Tính từ",
                        "Hoàn thành",
                        "Người chịu trách nhiệm",
                        "Đơn vị chịu trách nhiệm");
        assertThat(texts(sheet, 2)).contains("12", "16/04/2026", "05/03/2026", "04/04/2026");

        ModelAndView paper = ManagersList.DEADLINES.paper(
                "Quá hạn", "Đảng bộ Trường", "An Hải", LocalDate.of(2026, 4, 4), List.of(LINE));
        assertThat((List<?>) paper.getModel().get("rows"))
                .singleElement()
                .asList()
                .element(5)
                .isEqualTo(
                        List.of("16/04/2026", "còn 12 ngày (tạm tính)", "Tính từ 05/03/2026", "Hoàn thành 04/04/2026"));
    }

    @Test
    void everyColumnCanBeSortedAsItSays() {
        assertThat(sortable(ManagersList.DEADLINES))
                .isSubsetOf(Arrays.stream(DeadlineFilter.Sort.values())
                        .map(Enum::name)
                        .toList());
        assertThat(sortable(ManagersList.CASES))
                .isSubsetOf(
                        Arrays.stream(CaseFilter.Sort.values()).map(Enum::name).toList());
    }

    private static List<String> sortable(ManagersList<?> list) {
        return list.columns().stream()
                .filter(ListColumn::sortable)
                .map(ListColumn::field)
                .collect(Collectors.toList());
    }

    private static List<String> texts(Table sheet, int row) {
        return sheet.rows().get(row).cells().stream().map(cell -> cell.text()).toList();
    }
}
