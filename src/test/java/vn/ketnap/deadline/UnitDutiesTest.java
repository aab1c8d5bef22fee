package vn.ketnap.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestOrganization;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Problem;
import vn.ketnap.platform.RefusedException;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.reminder.OwnDeadlines;

/** What units do again each period: 06-HD/TW, points 8.2 h and 8.3 b; yearly supplements and statistics. */
@KetNapTest
class UnitDutiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String OFFICER = TestOrganization.login("grassroots-officer.CS01");
    private static final String SECRETARY = TestOrganization.login("cell-secretary.CB0001");
    private static final String BOARD = TestOrganization.login("organization-board.DU00");

    @Autowired
    UnitDuties duties;

    @Autowired
    DeadlineRegister register;

    @Autowired
    OwnDeadlines own;

    @Autowired
    Regulations regulations;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    UnitTree tree;

    @BeforeEach
    void aNightOpensThem() {
        clock.moveTo(DAY);
        duties.open();
    }

    @AfterEach
    void noneIsLeft() {
        database.update("delete from deadline where case_id is null");
    }

    @ParameterizedTest
    @CsvSource({
        "T38, 2026-11-30, 2026-12-31",
        "T38, 2026-09-30, 2026-09-30",
        "T38, 2026-10-01, 2026-12-31",
        "T38, 2027-01-01, 2027-03-31",
        "T39, 2026-06-30, 2026-06-30",
        "T39, 2026-07-01, 2026-12-31",
        "T40, 2026-12-01, 2026-12-01",
        "T40, 2026-12-02, 2027-12-01",
        "T41, 2026-11-30, 2026-12-31"
    })
    void aPeriodEndsOnItsDay(String limit, LocalDate day, LocalDate end) {
        assertThat(regulations.unitDuties("R2026B").stream()
                        .filter(duty -> duty.limit().equals(limit))
                        .map(duty -> duty.endOfPeriod(day)))
                .containsExactly(end);
    }

    @Test
    void theCommitteeChecksTransfersEachQuarterAndFilesEachHalfYear() {
        assertThat(duties.of(OFFICER))
                .extracting(UnitDuties.Duty::what, UnitDuties.Duty::from, UnitDuties.Duty::due)
                .containsExactlyInAnyOrder(
                        tuple("Soát giấy chuyển sinh hoạt đảng", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)),
                        tuple(
                                "Đối chiếu danh sách đảng viên với hồ sơ",
                                LocalDate.of(2026, 7, 1),
                                LocalDate.of(2026, 12, 31)));
        assertThat(duties.of(OFFICER))
                .extracting(UnitDuties.Duty::basis)
                .allMatch(basis -> basis.startsWith("06-HD/TW"));
    }

    @Test
    void theCellSupplementsItsFilesEachYearAndTheBoardReports() {
        assertThat(duties.of(SECRETARY)).extracting(UnitDuties.Duty::due).containsExactly(LocalDate.of(2026, 12, 1));
        assertThat(duties.of(BOARD))
                .extracting(UnitDuties.Duty::what)
                .containsExactly("Báo cáo thống kê cơ bản 6 tháng, năm");
        assertThat(duties.of("manager.cs01")).isEmpty();
        assertThat(duties.of("nobody")).isEmpty();
    }

    @Test
    void openedTwiceTheyAreThereOnce() {
        assertThat(duties.open()).isZero();
        clock.moveTo(LocalDate.of(2027, 1, 1));
        assertThat(duties.open()).isPositive();
        assertThat(duties.of(OFFICER))
                .hasSize(4)
                .filteredOn(UnitDuties.Duty::overdue)
                .hasSize(2);
    }

    @Test
    void aUnitThatHasEndedOwesNothing() {
        String secretary = TestOrganization.login("cell-secretary.CB0002");
        assertThat(duties.of(secretary)).hasSize(1);
        ended(DAY.minusDays(1));
        duties.open();
        ended(null);

        assertThat(duties.of(secretary)).isEmpty();
        assertThat(register.open())
                .filteredOn(DeadlineView::isOfUnit)
                .extracting(DeadlineView::cellCode)
                .contains("CB0001")
                .doesNotContain("CB0002");
    }

    private void ended(LocalDate on) {
        database.update("update unit set valid_to = ? where code = 'CB0002'", on);
        tree.reload();
    }

    @Test
    void theUnitItselfMeetsThem() {
        long id = duties.of(OFFICER).get(0).id();

        assertThat(refused(OFFICER, id, null, " ")).extracting(Problem::field).containsExactly("doneOn", "note");
        assertThat(refused(OFFICER, id, DAY.plusDays(1), "Biên bản"))
                .extracting(Problem::field)
                .containsExactly("doneOn");
        assertThat(refused(OFFICER, id, LocalDate.of(2026, 6, 30), "Biên bản"))
                .extracting(Problem::field)
                .containsExactly("doneOn");
        assertThat(refused(SECRETARY, id, DAY, "Biên bản"))
                .extracting(Problem::message)
                .containsExactly("Không có việc này trong phạm vi của đồng chí");

        duties.done(OFFICER, id, DAY, "Biên bản số 4-BB/ĐU");

        assertThat(duties.of(OFFICER))
                .filteredOn(duty -> duty.id() == id)
                .extracting(UnitDuties.Duty::doneOn, UnitDuties.Duty::note)
                .containsExactly(tuple(DAY, "Biên bản số 4-BB/ĐU"));
        assertThat(refused(OFFICER, id, DAY, "Lần nữa"))
                .extracting(Problem::field)
                .containsExactly("id");
        assertThat(register.open(List.of(id))).isEmpty();
    }

    @Test
    void whoIsToDoThemHasThemAmongTheOwnLimits() {
        assertThat(own.of(OFFICER, DAY))
                .filteredOn(deadline -> deadline.deadline().isOfUnit())
                .hasSize(2)
                .allSatisfy(deadline -> {
                    assertThat(deadline.cellName()).isEqualTo("Đảng bộ Trường Cao đẳng Y tế An Hải");
                    assertThat(deadline.link()).endsWith("/camunda/ketnap/duties.html");
                });
        clock.moveTo(LocalDate.of(2027, 1, 1));
        assertThat(own.of(BOARD, LocalDate.of(2027, 1, 1)))
                .filteredOn(deadline -> deadline.deadline().isOfUnit())
                .extracting(deadline -> deadline.deadline().limit())
                .contains("T38", "T39", "T41");
    }

    private List<Problem> refused(String login, long id, LocalDate on, String note) {
        try {
            duties.done(login, id, on, note);
        } catch (RefusedException refused) {
            return refused.problems();
        }
        throw new AssertionError("accepted: " + note);
    }
}
