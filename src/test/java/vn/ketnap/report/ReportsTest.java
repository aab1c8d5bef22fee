package vn.ketnap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.KetNapTest;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFilter;
import vn.ketnap.procedure.casefile.CaseReach;
import vn.ketnap.procedure.casefile.CaseSearch;
import vn.ketnap.procedure.casefile.FoundCase;
import vn.ketnap.report.casefile.CaseOverview;
import vn.ketnap.report.casefile.CaseOverviews;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Role;
import vn.ketnap.vocabulary.Stage;

/** Figures of a hand-made register. Deadlines of other tests are put aside until the end of each test. */
@KetNapTest
@Transactional
class ReportsTest {

    private static final String BELOW = "manager.cs01";
    private static final String ABOVE = "manager.du00";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Territories territories;

    @Autowired
    DeadlineFigures figures;

    @Autowired
    DeadlineList list;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseOverviews overviews;

    @Autowired
    BusinessClock clock;

    private LocalDate today;
    private CaseRows rows;
    private long nursing;

    @BeforeEach
    void register() {
        jdbc.sql("delete from reminder").update();
        jdbc.sql("delete from deadline").update();
        today = clock.today();
        rows = new CaseRows(jdbc);
        nursing = rows.open("CB0001", "CS01", "DU00", Stage.ADMISSION);
        rows.deadline(nursing, "T09", "ADMISSION_DECISION", "OPEN", today.minusDays(3), null)
                .deadline(nursing, "T12", "CEREMONY", "OPEN", today, null)
                .deadline(nursing, "T18", "CELL_CONFIRMATION_REVIEW", "OPEN", today.plusDays(8), null);
        long training = rows.open("CB0002", "CS01", "DU00", Stage.PROBATION);
        rows.deadline(training, "T17", "PROBATION_ENDED", "OPEN", today.plusDays(90), null)
                .deadline(training, "T15", "RESIDENCE_INTRODUCTION", "MET", today, today.minusDays(1))
                .deadline(training, "T13", "MEMBER_CV", "LATE", today.minusDays(9), today);
        long surgery = rows.open("CB0021", "CS02", "DU00", Stage.DOSSIER);
        rows.deadline(surgery, "T09", "ADMISSION_DECISION", "OPEN", today.minusDays(1), null)
                .deadline(surgery, "T09", "ADMISSION_DECISION", "CANCELLED", today.minusDays(1), null)
                .deadline(surgery, "T17", "PROBATION_ENDED", "OPEN", today.plusDays(91), null);
    }

    @Test
    void aManagerOfOneOrganisationSeesExactlyItsFigures() {
        assertThat(figures.heat(territories.of(BELOW, null)))
                .extracting(DeadlineFigures.HeatRow::code, DeadlineFigures.HeatRow::all)
                .containsExactly(
                        tuple("CB0001", new DeadlineCounts(1, 1, 2, 2, 3)),
                        tuple("CB0002", new DeadlineCounts(0, 0, 0, 1, 1)));
    }

    @Test
    void theOneAboveSeesTheSum() {
        assertThat(figures.heat(territories.of(ABOVE, "")))
                .extracting(DeadlineFigures.HeatRow::code, DeadlineFigures.HeatRow::all)
                .containsExactly(
                        tuple("CB0091", DeadlineCounts.NONE),
                        tuple("CS01", new DeadlineCounts(1, 1, 2, 3, 4)),
                        tuple("CS02", new DeadlineCounts(1, 0, 0, 0, 2)),
                        tuple("CS03", DeadlineCounts.NONE));
        assertThat(figures.heat(territories.of(ABOVE, "CS01"))).isEqualTo(figures.heat(territories.of(BELOW, "CS01")));
    }

    @Test
    void aFigureAndItsListAgree() {
        for (Due due : new Due[] {Due.OVERDUE, Due.IN_7, Due.IN_30, Due.IN_90, Due.ALL}) {
            Territory all = territories.of(ABOVE, null);
            DeadlineCounts counts = figures.heat(all).stream()
                    .map(DeadlineFigures.HeatRow::all)
                    .reduce(DeadlineCounts.NONE, DeadlineCounts::plus);
            long figure =
                    switch (due) {
                        case OVERDUE -> counts.overdue();
                        case IN_7 -> counts.in7();
                        case IN_30 -> counts.in30();
                        case IN_90 -> counts.in90();
                        default -> counts.open();
                    };
            assertThat(list.page(all, DeadlineFilter.of(due), 1).total())
                    .as(due.name())
                    .isEqualTo(figure)
                    .isEqualTo(list.all(all, DeadlineFilter.of(due)).size());
        }
    }

    @Test
    void aListIsSortedAndFiltered() {
        Territory all = territories.of(ABOVE, null);
        DeadlineFilter overdue = new DeadlineFilter(
                Due.OVERDUE, null, null, null, null, null, null, null, DeadlineFilter.Sort.DUE, true);
        assertThat(list.page(all, overdue, 1).rows())
                .extracting(DeadlineLine::cell, DeadlineLine::days, line -> line.post()
                        .role())
                .containsExactly(
                        tuple("Chi bộ Khoa Ngoại tổng hợp", -1L, Role.ORGANIZATION_BOARD),
                        tuple("Chi bộ Khoa Điều dưỡng", -3L, Role.ORGANIZATION_BOARD));
        DeadlineFilter found = new DeadlineFilter(
                Due.ALL, Stage.ADMISSION, null, null, null, "hong van", today, today.plusDays(7), null, false);
        assertThat(list.page(all, found, 1).rows()).singleElement().satisfies(line -> {
            assertThat(line.caseNumber()).isEqualTo("HS-R-" + nursing);
            assertThat(line.dueDate()).isEqualTo(today);
            assertThat(line.left()).isEqualTo("hết hạn hôm nay");
        });
        assertThat(list.page(all, DeadlineFilter.of(Due.ALL), 2).rows()).isEmpty();
    }

    @Test
    void whoIsLateIsNamedWithTheFirstDay() {
        assertThat(figures.late(territories.of(ABOVE, null))).singleElement().satisfies(late -> {
            assertThat(late.post().role()).isEqualTo(Role.ORGANIZATION_BOARD);
            assertThat(late.post().unitCode()).isEqualTo("DU00");
            assertThat(late.post().names()).containsExactly("Cán bộ ban tổ chức DU00");
            assertThat(late.count()).isEqualTo(2);
            assertThat(late.since()).isEqualTo(today.minusDays(3));
        });
        DeadlineFilter board = new DeadlineFilter(
                Due.OVERDUE, null, null, Role.ORGANIZATION_BOARD, "DU00", null, null, null, null, false);
        assertThat(list.page(territories.of(ABOVE, null), board, 1).total()).isEqualTo(2);
        for (Role other : new Role[] {Role.CELL_SECRETARY, Role.POLITICAL_CENTER}) {
            DeadlineFilter none =
                    new DeadlineFilter(Due.OVERDUE, null, null, other, null, null, null, null, null, false);
            assertThat(list.page(territories.of(ABOVE, null), none, 1).total()).isZero();
        }
    }

    /** The helper is reminded of the meeting first, the cell holds it. */
    @Test
    void theCellAnswersForItsOwnMeeting() {
        jdbc.sql("delete from deadline").update();
        rows.deadline(nursing, "T18", "CELL_CONFIRMATION_REVIEW", "OPEN", today.minusDays(1), null);
        Territory below = territories.of(BELOW, null);

        assertThat(figures.late(below))
                .singleElement()
                .satisfies(late -> assertThat(late.post().role()).isEqualTo(Role.CELL_SECRETARY));
        DeadlineFilter secretary = new DeadlineFilter(
                Due.OVERDUE, null, null, Role.CELL_SECRETARY, "CB0001", null, null, null, null, false);
        assertThat(list.page(below, secretary, 1).rows()).singleElement().satisfies(line -> assertThat(line.left())
                .isEqualTo("quá hạn 1 ngày"));
    }

    private static CaseFilter reached(DateKind event, LocalDate from) {
        CaseFilter.Reached reached = new CaseFilter.Reached(event, from, from.plusMonths(1));
        return new CaseFilter(CaseFilter.Kind.ALL, null, null, null, reached, null, false);
    }

    @Test
    void casesAreFilteredAndOrderedByName() {
        String[] people = {"Mai Văn Hòa", "Ma Văn Hoà", "Hàn Thị Lý", "Hà Văn Sơn"};
        jdbc.sql("delete from case_date where case_id > 1000000000").update();
        for (String name : people) {
            long id = rows.open("CB0021", "CS02", "DU00", Stage.DOSSIER);
            rows.named(id, name).date(id, "NOMINATION", LocalDate.of(2019, 5, 5));
        }
        CaseReach reach = reach(ABOVE, "CS02");
        CaseFilter ofYear =
                new CaseFilter(CaseFilter.Kind.ALL, null, Stage.DOSSIER, 2019, null, CaseFilter.Sort.APPLICANT, false);

        assertThat(search.all(reach, ofYear))
                .extracting(FoundCase::applicant)
                .containsExactly("Hà Văn Sơn", "Hàn Thị Lý", "Ma Văn Hoà", "Mai Văn Hòa");
        assertThat(search.page(reach, CaseFilter.of(CaseFilter.Kind.RUNNING, "hoà"), 1)
                        .rows())
                .extracting(FoundCase::applicant)
                .containsExactly("Ma Văn Hoà", "Mai Văn Hòa");
        assertThat(search.all(
                        reach, new CaseFilter(CaseFilter.Kind.ALL, null, Stage.ADMISSION, 2019, null, null, false)))
                .isEmpty();
        assertThat(search.all(reach, new CaseFilter(CaseFilter.Kind.ALL, null, null, 2018, null, null, false)))
                .isEmpty();
        LocalDate nominated = LocalDate.of(2019, 5, 5);
        assertThat(search.all(reach, reached(DateKind.NOMINATION, nominated))).hasSize(4);
        assertThat(search.all(reach, reached(DateKind.NOMINATION, nominated.plusDays(1))))
                .isEmpty();
        assertThat(search.all(reach, reached(DateKind.CEREMONY, nominated))).isEmpty();
        for (CaseFilter.Sort sort : CaseFilter.Sort.values()) {
            assertThat(search.all(reach, new CaseFilter(CaseFilter.Kind.ALL, null, null, 2019, null, sort, true)))
                    .as(sort.name())
                    .hasSize(4);
        }
    }

    /** Two posts that let pass the same number since the same day, in whatever order the rows lie. */
    @Test
    void whoIsLateSinceTheSameDayComesInOneOrder() {
        jdbc.sql("delete from deadline").update();
        long nursingCase = rows.open("CB0001", "CS01", "DU00", Stage.ADMISSION);
        long surgeryCase = rows.open("CB0021", "CS02", "DU00", Stage.ADMISSION);
        rows.deadline(nursingCase, "T12", "CEREMONY", "OPEN", today.minusDays(2), null)
                .deadline(surgeryCase, "T12", "CEREMONY", "OPEN", today.minusDays(2), null);
        List<DeadlineFigures.LatePost> late = figures.late(territories.of(ABOVE, null));

        jdbc.sql("delete from deadline").update();
        rows.deadline(surgeryCase, "T12", "CEREMONY", "OPEN", today.minusDays(2), null)
                .deadline(nursingCase, "T12", "CEREMONY", "OPEN", today.minusDays(2), null);

        assertThat(late)
                .extracting(each -> each.post().unitCode(), DeadlineFigures.LatePost::count)
                .containsExactly(tuple("CB0001", 1L), tuple("CB0021", 1L));
        assertThat(figures.late(territories.of(ABOVE, null))).isEqualTo(late);
    }

    @Test
    void probationsAndQuartersAreCounted() {
        long admittedToday = rows.open("CB0001", "CS01", "DU00", Stage.PROBATION);
        rows.deadline(admittedToday, "T17", "PROBATION_ENDED", "OPEN", today.plusMonths(12), null);

        assertThat(figures.probationEnds(territories.of(BELOW, null)))
                .hasSize(13)
                .filteredOn(month -> month.count() > 0)
                .containsExactly(
                        new DeadlineFigures.MonthCount(YearMonth.from(today.plusDays(90)), 1),
                        new DeadlineFigures.MonthCount(YearMonth.from(today.plusMonths(12)), 1));
        assertThat(figures.onTime(territories.of(BELOW, null)).stream()
                        .mapToLong(DeadlineFigures.Quarter::onTime)
                        .sum())
                .isEqualTo(1);
        assertThat(figures.onTime(territories.of(BELOW, null))).last().satisfies(quarter -> assertThat(quarter.late())
                .isEqualTo(1));
    }

    @Test
    void foreignUnitsAndCasesDoNotExist() {
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> territories.of(BELOW, "CS02"));
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> territories.of(BELOW, "DU00"));
        assertThat(territories.isOverseer("cell-secretary.cb0001")).isFalse();
        long foreign = rows.open("CB0031", "CS03", "DU00", Stage.DOSSIER);
        assertThat(search.reaches(reach(BELOW, null), "HS-R-" + foreign)).isFalse();
        assertThat(search.reaches(reach(ABOVE, null), "HS-R-" + foreign)).isTrue();
        assertThat(overviews.of(BELOW, "HS-R-" + foreign)).isEmpty();
        assertThat(overviews.of(ABOVE, "HS-R-" + foreign).orElseThrow().units().cell())
                .isEqualTo("Chi bộ Đội Quản lý vận hành");
    }

    @Test
    void casesAreFoundByNameNumberAndLastDigits() {
        rows.named(nursing, "Hoàng Thị Tường Vi").person(nursing, "citizen_id", "012345678998");
        CaseReach below = reach(BELOW, null);
        for (String text :
                new String[] {"Tường Vi", "tuong vi", "TƯỜNG VI", "hs-r-" + nursing, "8998", "012345678998"}) {
            assertThat(search.page(below, CaseFilter.of(CaseFilter.Kind.RUNNING, text), 1)
                            .rows())
                    .as(text)
                    .extracting(FoundCase::number)
                    .containsExactly("HS-R-" + nursing);
        }
        assertThat(search.page(below, CaseFilter.of(CaseFilter.Kind.FINISHED, "tuong vi"), 1)
                        .rows())
                .isEmpty();
        assertThat(search.page(below, CaseFilter.of(CaseFilter.Kind.ALL, "Tương Vi"), 1)
                        .rows())
                .isEmpty();
        assertThat(search.page(below, CaseFilter.of(CaseFilter.Kind.ALL, "HS%1"), 1)
                        .rows())
                .isEmpty();
        assertThat(search.page(reach(ABOVE, "CS02"), CaseFilter.of(CaseFilter.Kind.ALL, "8998"), 1)
                        .rows())
                .isEmpty();
    }

    @Test
    void aStoryTellsStagesAndDates() {
        rows.entered(nursing, Stage.DOSSIER, today.minusDays(20))
                .entered(nursing, Stage.ADMISSION, today.minusDays(5))
                .date(nursing, "APPLICATION", today.minusDays(19));
        CaseOverview told = overviews.of(BELOW, "HS-R-" + nursing).orElseThrow();
        assertThat(told.stages())
                .filteredOn(stage -> stage.enteredOn() != null)
                .extracting(CaseOverview.StageStep::enteredOn)
                .containsExactly(today.minusDays(20), today.minusDays(5));
        assertThat(told.dates()).containsExactly(new CaseOverview.Dated("Đơn xin vào Đảng", today.minusDays(19)));
    }

    private CaseReach reach(String login, String unit) {
        return CaseReach.ofCells(territories.of(login, unit).cells());
    }
}
