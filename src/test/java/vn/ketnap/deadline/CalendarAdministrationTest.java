package vn.ketnap.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.calendar.CalendarCsv;
import vn.ketnap.calendar.CalendarDay;
import vn.ketnap.calendar.CalendarDay.Kind;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.report.casefile.CaseOverview;
import vn.ketnap.report.casefile.CaseOverviews;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;
import vn.ketnap.vocabulary.DateKind;

@KetNapTest
class CalendarAdministrationTest {

    private static final LocalDate VOTED = LocalDate.of(2026, 9, 7);
    private static final LocalDate EXTRA_DAY_OFF = LocalDate.of(2026, 10, 7);

    @Autowired
    CalendarAdministration administration;

    @Autowired
    DeadlineRegister register;

    @Autowired
    LimitReckoning calendars;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    CaseOverviews overviews;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    private CaseFile file;
    private LocalDate oldDue;

    @BeforeEach
    void aCaseWaitsForItsDecision() {
        jdbc.update("update deadline set state = 'CANCELLED' where state = 'OPEN'");
        file = cases.open(TestOrganization.ORDINARY_CELL, VOTED);
        transactions.executeWithoutResult(status -> desk.record(file.id(), DateKind.CELL_ADMISSION_VOTE, VOTED));
        oldDue = decision("T09").dueDate();
    }

    @AfterEach
    void theShippedCalendarAgain() {
        administration.apply(csv(CalendarCsv.bundled()));
    }

    @Test
    void theCheckShowsWhatWouldMoveAndMovesNothing() {
        CalendarChange preview = administration.check(withExtraDayOff());

        assertThat(preview.errors()).isEmpty();
        assertThat(preview.applied()).isFalse();
        assertThat(preview.years()).containsExactly(2026);
        assertThat(preview.moved())
                .containsExactly(new CalendarChange.Moved(
                        file.number(),
                        "Quyết định kết nạp",
                        oldDue,
                        calendars.calendar().plusWorkingDays(oldDue, 1)));
        assertThat(decision("T09").dueDate()).isEqualTo(oldDue);
        assertThat(calendars.calendar().isWorkingDay(EXTRA_DAY_OFF)).isTrue();
    }

    @Test
    void theNewCalendarIsInForceAtOnceAndDeadlinesFollow() {
        LocalDate newDue = calendars.calendar().plusWorkingDays(oldDue, 1);

        CalendarChange applied = administration.apply(withExtraDayOff());

        assertThat(applied.applied()).isTrue();
        assertThat(applied.moved()).hasSize(1);
        assertThat(calendars.calendar().isWorkingDay(EXTRA_DAY_OFF)).isFalse();
        assertThat(decision("T09").dueDate()).isEqualTo(newDue);
        assertThat(decision("T09").revision()).as("warns anew").isEqualTo(1);
        // Other years stay as they were.
        assertThat(calendars.calendar().isWorkingDay(LocalDate.of(2027, 2, 10))).isFalse();
    }

    @Test
    void anExtensionStartsWhereTheMovedLimitEnds() {
        transactions.executeWithoutResult(
                status -> register.extend(desk.file(file.id()), "recordAdmissionDecision", "Hồ sơ phải thẩm tra thêm"));
        LocalDate oldEnd = decision("T10").dueDate();

        CalendarChange applied = administration.apply(withExtraDayOff());

        assertThat(applied.moved()).extracting(CalendarChange.Moved::oldDue).containsExactly(oldEnd);
        assertThat(decision("T10").startDate())
                .isEqualTo(decision("T09").dueDate())
                .isAfter(oldDue);
        assertThat(decision("T10").dueDate())
                .isEqualTo(calendars.calendar().plusWorkingDays(decision("T10").startDate(), 15));
    }

    @Test
    void whatIsDueOnANewDayOffIsDueOnTheNextWorkingDay() {
        transactions.executeWithoutResult(
                status -> desk.record(file.id(), DateKind.CEREMONY, EXTRA_DAY_OFF.minusDays(30)));
        assertThat(decision("T15").dueDate()).isEqualTo(EXTRA_DAY_OFF);

        administration.apply(withExtraDayOff());

        assertThat(decision("T15").dueDate()).isEqualTo(EXTRA_DAY_OFF.plusDays(1));
    }

    /** 26/04/2025 was a working Saturday: thirty working days after 14/03/2025 end on it, a working day earlier. */
    @Test
    void aYearThatIsShippedLaterMovesWhatWasCountedWithoutIt() {
        LocalDate decided = LocalDate.of(2025, 3, 14);
        jdbc.update("delete from calendar_day where day_date between date '2025-01-01' and date '2025-12-31'");
        calendars.reload();
        transactions.executeWithoutResult(status -> desk.record(file.id(), DateKind.ADMISSION_DECISION, decided));
        assertThat(decision("T12").dueDate()).isEqualTo(LocalDate.of(2025, 4, 28));
        assertThat(decision("T12").provisional()).isTrue();
        assertThat(provisional()).anySatisfy(warning -> assertThat(warning)
                .endsWith("ngày hết hạn là tạm tính, chưa có lịch nghỉ chính thức của năm 2025"));

        administration.add(CalendarCsv.bundled());

        assertThat(decision("T12").dueDate()).isEqualTo(LocalDate.of(2025, 4, 26));
        assertThat(decision("T12").provisional()).isFalse();
        assertThat(calendars.calendar().unconfirmedYears(LocalDate.of(2023, 12, 1), LocalDate.of(2026, 1, 1)))
                .containsExactly(2023);
        assertThat(provisional()).noneMatch(warning -> warning.contains("2025"));
    }

    @Test
    void partOfAYearIsRefused() {
        CalendarChange refused = administration.apply(
                csv(List.of(new CalendarDay(EXTRA_DAY_OFF, Kind.HOLIDAY, "Ngày nghỉ thêm", true))));

        assertThat(refused.applied()).isFalse();
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.sheet()).isEqualTo("Năm 2026");
            assertThat(error.reason()).contains("1 ngày", "12");
        });
        assertThat(calendars.calendar().isWorkingDay(EXTRA_DAY_OFF)).isTrue();
    }

    @Test
    void everyFaultIsNamedInOnePassAlsoAYearThatStaysShort() {
        CalendarChange refused = administration.check(
                file("date,kind,source,confirmed\n2026-13-01,HOLIDAY,Lễ,true\n2026-05-01,X,Lễ,true\n"));

        assertThat(refused.errors())
                .extracting(RowError::row, RowError::column, RowError::sheet)
                .containsExactly(tuple(2, "Ngày", "lich"), tuple(3, "Loại ngày", "lich"), tuple(0, "", "Năm 2026"));
    }

    /** The wrong row may be the holiday that is missing: that is said once. */
    @Test
    void aWrongRowIsNotToldAgainAsAMissingDay() {
        String year = CalendarCsv.bundled().stream()
                .filter(day -> day.date().getYear() == 2026)
                .map(day -> "%s,%s,\"%s\",%s".formatted(day.date(), day.kind(), day.source(), day.confirmed()))
                .collect(Collectors.joining("\n", "date,kind,source,confirmed\n", "\n"));

        assertThat(administration
                        .check(file(year.replace("2026-09-02,HOLIDAY", "2026-09-02,NGHỈ")))
                        .errors())
                .extracting(RowError::column, RowError::value)
                .containsExactly(tuple("Loại ngày", "NGHỈ"));
    }

    @Test
    void theTemplateOfTheNextYearMayBeLoadedAsItStands() {
        CalendarTemplate template = administration.template();
        assertThat(template.year()).isEqualTo(2028);

        CalendarChange change = administration.check(new SourceFile("lich.xlsx", template.workbook()));

        assertThat(change.errors()).isEmpty();
        assertThat(change.years()).containsExactly(2028);
        assertThat(change.notes())
                .extracting(Note::text)
                .singleElement()
                .asString()
                .contains("ngày chưa xác nhận");
        assertThat(administration.years())
                .extracting(CalendarYear::year, CalendarYear::unconfirmed)
                .contains(tuple(2026, 0))
                .hasSize(4);
    }

    /** What the page of the case says of days that are not certain. */
    private List<String> provisional() {
        return overviews.of(TestOrganization.login("manager.DU00"), file.number()).orElseThrow().warnings().stream()
                .filter(warning -> warning.code().equals("PROVISIONAL"))
                .map(CaseOverview.Warning::text)
                .toList();
    }

    private DeadlineView decision(String limit) {
        return register.of(file.id()).stream()
                .filter(deadline -> deadline.limit().equals(limit))
                .findFirst()
                .orElseThrow();
    }

    private static SourceFile withExtraDayOff() {
        List<CalendarDay> days = CalendarCsv.bundled().stream()
                .filter(day -> day.date().getYear() == 2026)
                .collect(Collectors.toList());
        days.add(new CalendarDay(EXTRA_DAY_OFF, Kind.HOLIDAY, "Ngày nghỉ thêm", true));
        return csv(days);
    }

    private static SourceFile csv(List<CalendarDay> days) {
        return file(days.stream()
                .map(day -> "%s,%s,\"%s\",%s".formatted(day.date(), day.kind(), day.source(), day.confirmed()))
                .collect(Collectors.joining("\n", "date,kind,source,confirmed\n", "\n")));
    }

    private static SourceFile file(String text) {
        return new SourceFile("lich.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
