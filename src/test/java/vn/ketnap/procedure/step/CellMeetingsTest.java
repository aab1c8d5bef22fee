package vn.ketnap.procedure.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.imports.OrganizationImport;
import vn.ketnap.it.CaseRun;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.register.Register;
import vn.ketnap.sheet.SourceFile;

@KetNapTest
class CellMeetingsTest {

    private static final String CELL = "CB0002";
    private static final String SECRETARY = "Bí thư chi bộ CB0002";
    private static final LocalDate DAY_OF_TWO_SECRETARIES = LocalDate.of(2016, 2, 1);

    @Autowired
    CellMeetings meetings;

    @Autowired
    OrganizationImport imports;

    @Autowired
    CaseRun cases;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void oneMemberIsExemptAndOneAway() {
        clock.moveTo(LocalDate.of(2025, 9, 15));
        importMembers("Được miễn sinh hoạt", "Chuyển sinh hoạt tạm thời");
    }

    @AfterEach
    void allAreBack() {
        importMembers("Đang sinh hoạt", "Đang sinh hoạt");
    }

    /** Of the sixteen one becomes official next year, one is suspended. */
    @Test
    void theRegisterFillsInWhoBelongsAndWhoIsLeftOut() {
        assertThat(meetings.known(CELL))
                .containsAllEntriesOf(Map.of(
                        "attendanceTotalOfficial",
                        15,
                        "attendanceTotalProbationary",
                        1,
                        "attendanceExcludedTransferred",
                        1,
                        "attendanceExcludedSuspended",
                        1,
                        "roll",
                        "Tổng số điền sẵn theo danh sách đảng viên ngày 15/09/2025; trong đó 1 đồng chí được miễn sinh"
                                + " hoạt. Sửa lại nếu ngày họp khác.",
                        "meetingChair",
                        SECRETARY,
                        "paperSigner",
                        SECRETARY));
    }

    @Test
    void theMeetingIsWhereAndWithWhomTheLastOneWas() {
        // cases of other tests were decided on in this cell on later days: those count as meetings that nobody knows of
        database.update(
                "update resolution set chair = ? where unit_code = ? and meeting_date >= ?",
                Register.UNKNOWN_CHAIR,
                CELL,
                clock.today());
        String number = cases.nominate(CELL, clock.today(), Map.of());
        cases.upTo(number, "recordSympathizerResolution");
        cases.complete(
                number,
                "recordSympathizerResolution",
                Map.of("meetingPlace", "Hội trường tầng 2", "meetingSecretary", "Vũ Đình Khánh Toàn"));

        assertThat(meetings.known(CELL))
                .containsEntry("meetingPlace", "Hội trường tầng 2")
                .containsEntry("meetingSecretary", "Vũ Đình Khánh Toàn");
    }

    @Test
    void whoMayHaveChairedIsLeftToTheCell() {
        importFile(
                "Cán bộ.csv",
                """
                Tên đăng nhập;Họ và tên;Thư điện tử;Vai trò;Mã đơn vị;Từ ngày;Đến ngày
                cell-secretary.cb0001;Bí thư chi bộ CB0001;cell-secretary.cb0001@example.org;Bí thư chi bộ;CB0002;01/02/2016;01/02/2016
                """);
        clock.moveTo(DAY_OF_TWO_SECRETARIES);

        assertThat(meetings.known(CELL)).containsKey("roll").doesNotContainKeys("meetingChair", "paperSigner");
        assertThat(meetings.known("CB9999"))
                .as("a cell whose members nobody imported")
                .isEmpty();
    }

    private void importMembers(String first, String second) {
        importFile(
                "Đảng viên.csv",
                """
                Mã đảng viên;Họ và tên;Ngày sinh;Mã chi bộ;Ngày vào Đảng;Ngày chính thức;Về đảng bộ cơ sở từ ngày;Tình trạng;Tên đăng nhập
                CB0002-1;Trần Thị Minh Nguyệt;05/06/1980;CB0002;10/10/2010;10/10/2011;01/01/2012;%s;
                CB0002-2;Nguyễn Hoàng Quốc Bảo;05/06/1980;CB0002;10/10/2010;10/10/2011;01/01/2012;%s;
                """
                        .formatted(first, second));
    }

    private void importFile(String name, String text) {
        var result = imports.apply(List.of(new SourceFile(name, text.getBytes(StandardCharsets.UTF_8))));
        assertThat(result.report().errors()).isEmpty();
    }
}
