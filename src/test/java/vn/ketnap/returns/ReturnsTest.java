package vn.ketnap.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.paper.PaperText;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.procedure.incident.CodeCorrection;
import vn.ketnap.report.CaseRows;
import vn.ketnap.report.Territories;
import vn.ketnap.report.Territory;
import vn.ketnap.sheet.Sheet;
import vn.ketnap.target.Goal;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.target.TargetReports;
import vn.ketnap.vocabulary.Stage;

/** The statistical returns of a hand-made register. Dates of other tests are put aside until the end of each test. */
@KetNapTest
@Transactional
class ReturnsTest {

    private static final ReportPeriod YEAR = ReportPeriod.of("2019");
    private static final String MANAGER = "manager.du00";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territories territories;

    @Autowired
    Returns returns;

    @Autowired
    MissingCodes missing;

    @Autowired
    CodeCorrection correction;

    @Autowired
    TargetReports reports;

    @Autowired
    Narrative narrative;

    @Autowired
    EntityManager entities;

    @Autowired
    BusinessClock clock;

    private CaseRows rows;
    private Territory territory;

    @BeforeEach
    void register() {
        jdbc.sql("delete from case_date where business_date < date '2020-01-01'")
                .update();
        rows = new CaseRows(jdbc);
        territory = territories.of(MANAGER, null);
        admit("CB0001", LocalDate.of(2019, 5, 19), "VCCL", "THS", "Kinh", "FEMALE");
        admit("CB0001", LocalDate.of(2019, 2, 3), "VCCL", "DH", "Tày", "FEMALE");
        admit("CB0002", LocalDate.of(2019, 9, 2), "DNCN", "SC", "Kinh", "MALE");
        admit("CB0021", LocalDate.of(2019, 12, 31), "HS", "KHONG", "Mường", "MALE");
        admit("CB0021", LocalDate.of(2018, 12, 31), "HS", "KHONG", "Kinh", "MALE");
    }

    private long admit(
            String cell, LocalDate on, String occupation, String profession, String ethnicity, String gender) {
        long id = rows.open(cell, cell.equals("CB0021") ? "CS02" : "CS01", "DU00", Stage.PROBATION);
        rows.date(id, "CEREMONY", on)
                .person(id, "occupation_code", occupation)
                .person(id, "profession_code", profession)
                .person(id, "ethnicity", ethnicity)
                .person(id, "gender", gender);
        return id;
    }

    private Returns.Made made(String form) {
        return made(form, YEAR);
    }

    private Returns.Made made(String form, ReportPeriod period) {
        return returns.of(territory, period).forms().stream()
                .filter(made -> made.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void newMembersAreCountedByTheirCodes() {
        Returns.Made made = made("2-BTCTW");

        assertThat(made.cell("I", "2")).isEqualTo(4L);
        assertThat(made.cell("I", "3")).isEqualTo(1L);
        assertThat(made.cell("I", "4")).isEqualTo(new Sheet.Percent(new BigDecimal("400.00")));
        assertThat(made.cell("I.1", "2")).isEqualTo(2L);
        assertThat(made.cell("I.2", "2")).isEqualTo(2L);
        assertThat(made.cell("I.6", "2")).isNull();
        assertThat(made.cell("II.1.5", "2")).isEqualTo(2L);
        assertThat(made.cell("II.1.7", "2")).isEqualTo(1L);
        assertThat(made.cell("II.1.7c", "2")).isEqualTo(1L);
        assertThat(made.cell("II.1.11", "3")).isEqualTo(1L);
        assertThat(made.cell("II.2.1", "2")).isEqualTo(4L);
        assertThat(made.cell("II.2B", "2")).isEqualTo(new BigDecimal("22.8"));
        assertThat(made.cell("II.4.5", "2")).isEqualTo(1L);
        assertThat(made.table().texts().get(0))
                .containsExactly("I. Tổng số đảng viên mới kết nạp", "4", "1", "400,00%");
    }

    @Test
    void ethnicGroupsHaveTheirOwnRowsInTheOrderOfTheState() {
        Returns.Made made = made("2B-BTCTW");

        assertThat(made.table().rows())
                .extracting(row -> (Object) row.get(0))
                .containsExactly("Dân tộc", "Kinh", "Tày", "Mường", "Tôn giáo", "Không");
        assertThat(made.cell("A.1", "3")).isEqualTo(2L);
        assertThat(made.cell("A.1", "4")).isEqualTo(1L);
        assertThat(made.cell("A.1", "5")).isEqualTo(new Sheet.Percent(new BigDecimal("50.00")));
        assertThat(made.cell("B.1", "3")).isEqualTo(4L);
    }

    @Test
    void aQuarterStandsBesideTheYearSoFar() {
        Returns.Made made = made("B2", ReportPeriod.of("2019-Q3"));

        assertThat(made.cell("1", "3")).isEqualTo(1L);
        assertThat(made.cell("1", "4")).isEqualTo(3L);
        assertThat(made.cell("1", "5")).isEqualTo(1L);
        assertThat(made.cell("4", "2"))
                .as("the register of members does not tell the sex")
                .isNull();
    }

    @Test
    void unitsAreCountedByWhetherTheyAdmitted() {
        Returns.Made year = made("2-BTCTW");
        Returns.Made before = made("10-TCTW", ReportPeriod.of("2017"));

        assertThat(year.cell("III.1a", "2")).isEqualTo(2L);
        assertThat(before.cell("3", "1")).isEqualTo(before(before));
        assertThat(made("B1").cell("T", "3")).isEqualTo(year.cell("III.1", "2"));
    }

    private Object before(Returns.Made form) {
        return made("2-BTCTW", ReportPeriod.of("2017")).cell("III", "2");
    }

    /** The figures of the targets, of the composition and of all returns are of the same persons. */
    @Test
    void theReturnsAgreeWithTheTargets() {
        long admitted =
                reports.of(territory, YEAR).total().goals().get(Goal.ADMITTED).result();

        assertThat(admitted).isEqualTo(4);
        assertThat(made("2-BTCTW").cell("I", "2")).isEqualTo(admitted);
        assertThat(made("B1").cell("T", "17")).isEqualTo(admitted);
        assertThat(made("B2").cell("1", "3")).isEqualTo(admitted);
        assertThat(faults())
                .noneMatch(fault -> !fault.startsWith("Biểu B1: tổ chức cơ sở đảng bằng cộng theo loại hình"));
    }

    private List<String> faults() {
        return returns.of(territory, YEAR).faults().stream()
                .map(Returns.Checked::label)
                .toList();
    }

    @Test
    void whoHasNoCodeIsMissedByACheckAndFound() {
        long id = admit("CB0002", LocalDate.of(2019, 6, 1), null, null, "Kinh", "MALE");
        Returns.Checked fault = returns.of(territory, YEAR).faults().stream()
                .filter(check -> check.label().contains("nghề nghiệp"))
                .findFirst()
                .orElseThrow();

        assertThat(fault)
                .extracting(Returns.Checked::left, Returns.Checked::right)
                .containsExactly(5L, 4L);
        assertThat(missing.persons(territory, YEAR))
                .filteredOn(person -> person.number().equals("HS-R-" + id))
                .extracting(MissingCodes.Person::words, MissingCodes.Person::admittedOn)
                .containsExactly(tuple("Chuyên viên", LocalDate.of(2019, 6, 1)));

        correction.correct(
                MANAGER,
                "HS-R-" + id,
                Map.of("occupationCode", "CBNN", "professionCode", "DH", "sourceCodes", List.of("CC")));
        entities.flush();

        assertThat(jdbc.sql("select note from journal_entry where case_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "Mã thống kê: Cán bộ, công chức cơ quan Nhà nước trên cấp xã; Đại học; Công chức. Trước đó: chưa có");
        assertThat(missing.persons(territory, YEAR))
                .noneMatch(person -> person.number().equals("HS-R-" + id));
        assertThat(made("2-BTCTW").cell("II.1.1", "2")).isEqualTo(1L);
        assertThat(jdbc.sql("select occupation from applicant where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Chuyên viên");
    }

    @Test
    void aCodeOfNoListIsRefusedAtItsField() {
        long id = admit("CB0002", LocalDate.of(2019, 6, 1), null, null, "Kinh", "MALE");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> correction.correct(
                        MANAGER, "HS-R-" + id, Map.of("occupationCode", "XX", "sourceCodes", List.of("YY"))))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder("occupationCode", "professionCode", "sourceCodes"));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> correction.correct("manager.cs02", "HS-R-" + id, Map.of()));
    }

    @Test
    void theReportInWordsHasTheSameFigures() {
        List<String> text = PaperText.of(narrative.of(territory, YEAR, "Đảng bộ Bệnh viện", "An Hải"));

        assertThat(text)
                .contains(
                        "ĐẢNG BỘ BỆNH VIỆN",
                        "An Hải, ngày 30 tháng 11 năm 2026",
                        "kết quả công tác kết nạp đảng viên năm 2019",
                        "3. Cơ cấu đảng viên mới kết nạp. Trong số 4 đảng viên mới kết nạp:",
                        "- Nữ: 2 (50,00%);",
                        "- Tuổi bình quân: 22,8.");
        assertThat(text)
                .anyMatch(
                        line -> line.startsWith(
                                "1. Chỉ tiêu và kết quả. Kết nạp 4 đảng viên, chưa đặt chỉ tiêu; kỳ trước 1, cùng kỳ năm trước 1."))
                .noneMatch(line -> line.contains("{{"));
    }

    /** The number of questions does not grow with the persons. */
    @Test
    void manyPersonsAreReadAtOnce() {
        IntStream.range(0, 300)
                .forEach(i -> admit("CB0001", LocalDate.of(2019, 3, 1 + i % 30), "VCCL", "DH", "Kinh", "FEMALE"));

        assertThat(made("2-BTCTW").cell("II.1.5", "2")).isEqualTo(302L);
    }
}
