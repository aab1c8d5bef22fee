package vn.ketnap.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ketnap.engine.rules.RuleTables;
import vn.ketnap.regulation.table.RuleTable;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;

/** Workbooks of rules that are refused, each with the row and the reason. */
class RefusedRulesTest {

    private static final List<RuleTable> SHIPPED = RuleTables.SHARED.shipped();
    private static final Draft NEXT =
            new Draft("R2027A", "R2026B", "12-QĐ/TW", LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 1));
    private static final Draft CORRECTION = new Draft("", "", "15-CV/BTCTW", LocalDate.of(2026, 11, 20), null);

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefusedWithTheRow(Draft draft, String table, Consumer<Books.Lines> change, String column, String reason) {
        List<RowError> errors = candidate(draft, table, change).errors();

        assertThat(errors).isNotEmpty().anySatisfy(error -> {
            assertThat(error.column()).isEqualTo(column);
            assertThat(error.reason()).contains(reason);
        });
        assertThat(errors)
                .noneMatch(error -> error.sheet().equals(table)
                        && error.row() == 0
                        && !error.reason().matches("Không còn.*|.*không được bỏ."));
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(
                        "probation",
                        lines -> lines.remove(first("probation")),
                        "Phiên bản quy định",
                        "Không còn dòng nào trả lời"),
                refusal(
                        "ageGroup",
                        lines -> lines.set("from18", "Tuổi tròn vào ngày kết nạp", "19..30"),
                        "Phiên bản quy định",
                        "Không còn dòng nào trả lời: Tuổi tròn vào ngày kết nạp = 18"),
                refusal(
                        "ageGroup",
                        lines -> lines.set("from18", "Tuổi tròn vào ngày kết nạp", "17..30"),
                        "Mã dòng",
                        "có hai dòng trả lời"),
                refusal(
                        "timeLimits",
                        lines -> lines.set(first("timeLimits"), "Số lượng", "ba mươi"),
                        "Số lượng",
                        "số nguyên"),
                refusal(
                        "ageGroup",
                        lines -> lines.set("from18", "Thanh niên", "đúng"),
                        "Thanh niên",
                        "“có” hoặc “không”"),
                refusal(
                        "probation",
                        lines -> lines.set(first("probation"), "Phiên bản quy định", "R1999A"),
                        "Phiên bản quy định",
                        "Không có văn bản mang mã này"),
                refusal(
                        "ageGroup",
                        lines -> lines.set("from18", "Tuổi tròn vào ngày kết nạp", "18 + 1"),
                        "Tuổi tròn vào ngày kết nạp",
                        "không nhận công thức"),
                refusal(
                        "voteThreshold",
                        lines -> lines.set(first("voteThreshold"), "Phiên bản quy định", "function() 1"),
                        "Phiên bản quy định",
                        "không nhận công thức"),
                refusal(
                        "regulationVersion",
                        lines -> lines.set("R2026B", "Ngày", "> today()"),
                        "Ngày",
                        "không nhận công thức"),
                refusal("regulationVersion", lines -> lines.remove("R2026B"), "", "không được bỏ"),
                refusal("ageGroup", lines -> lines.set("from18", "Căn cứ", ""), "Căn cứ", "phải ghi căn cứ"),
                refusal(
                        "ageGroup",
                        lines -> lines.set("from18", "Độ chắc chắn", "SURE"),
                        "Độ chắc chắn",
                        "Chỉ nhận CERTAIN"),
                refusal("ageGroup", lines -> lines.set("from18", "Mô tả", ""), "Mô tả", "phải có mô tả"),
                refusal("ageGroup", lines -> lines.copy("from18", "from18"), "Mã dòng", "đã có ở một dòng trên"),
                refusal("ageGroup", lines -> lines.copy("from18", "mã sai"), "Mã dòng", "chữ không dấu"),
                refusal(
                        "escalation",
                        lines -> lines.copy("escalation_other", "before")
                                .remove("escalation_other")
                                .copy("escalation_probation", "x"),
                        "Mã dòng",
                        "không bao giờ được dùng"),
                refusal(
                        "residenceIntroduction",
                        lines -> lines.set("ordinary", "Việc phải làm", "DANCE"),
                        "Việc phải làm",
                        "Ô này chỉ nhận: INTRODUCE"),
                refusal(
                        "taskDue",
                        lines -> lines.set("committeeVote", "Theo thời hạn đang mở", "T99"),
                        "Theo thời hạn đang mở",
                        "Ô này chỉ nhận"),
                Arguments.of(
                        new Draft("R2026B", "R2025B", "12-QĐ/TW", NEXT.date(), NEXT.from()),
                        "ageGroup",
                        (Consumer<Books.Lines>) lines -> {},
                        "Mã văn bản mới",
                        "Đã có văn bản"),
                Arguments.of(
                        new Draft("R2027A", "R1999A", "12-QĐ/TW", NEXT.date(), NEXT.from()),
                        "ageGroup",
                        (Consumer<Books.Lines>) lines -> {},
                        "Như văn bản",
                        "Chọn văn bản đang có"),
                Arguments.of(
                        new Draft("R2027A", "R2026B", "", null, null),
                        "ageGroup",
                        (Consumer<Books.Lines>) lines -> {},
                        "Ngày văn bản",
                        "Ghi ngày ký"));
    }

    @Test
    void whatIsNoTableOfRulesIsRefused() {
        assertThat(errors("danh-sach.csv", "a,b\n1,2"))
                .extracting(RowError::reason)
                .containsExactly("Không có bảng quy định nào mang mã này.");
        assertThat(errors("ageGroup.csv", "a,b\n1,2"))
                .extracting(RowError::reason)
                .first()
                .asString()
                .contains("dòng tiêu đề");
        assertThat(errors("x.pdf", "%PDF")).hasSize(1);
    }

    @Test
    void aHundredThousandRowsAreRefused() {
        String row = "dòng\n";
        assertThat(errors("ageGroup.csv", row.repeat(100_001))).hasSize(1);
        assertThat(errors("ageGroup.csv", row.repeat(2_001)))
                .extracting(RowError::reason)
                .containsExactly("Quá 2000 dòng: một bảng quy định không dài như vậy.");
    }

    @Test
    void theWayOfChoosingRowsStays() {
        SourceFile list = new SourceFile(
                RuleSheets.LIST + ".csv",
                "Trang,Tên bảng,Cách chọn dòng,Số dòng\nageGroup,Nhóm tuổi,COLLECT,9".getBytes(StandardCharsets.UTF_8));

        assertThat(RuleBookFile.read(list, SHIPPED).errors())
                .extracting(RowError::row, RowError::reason)
                .contains(tuple(2, "Cách chọn dòng của bảng là UNIQUE, không đổi được."));
    }

    private static Arguments refusal(String table, Consumer<Books.Lines> change, String column, String reason) {
        return Arguments.of(CORRECTION, table, change, column, reason);
    }

    private static Candidate candidate(Draft draft, String table, Consumer<Books.Lines> change) {
        SourceFile file = Books.changed(RuleCheck.table(SHIPPED, table), change);
        return Candidate.of(draft, RuleBookFile.read(file, SHIPPED), SHIPPED, List.of());
    }

    private static List<RowError> errors(String name, String content) {
        return RuleBookFile.read(new SourceFile(name, content.getBytes(StandardCharsets.UTF_8)), SHIPPED)
                .errors();
    }

    private static String first(String table) {
        return RuleCheck.table(SHIPPED, table).rows().get(0).id();
    }
}
