package vn.ketnap.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.TestCases;
import vn.ketnap.TestOrganization;
import vn.ketnap.calendar.CalendarCsv;
import vn.ketnap.calendar.CalendarDay;
import vn.ketnap.calendar.CalendarDay.Kind;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.deadline.CalendarAdministration;
import vn.ketnap.demo.Workflow;
import vn.ketnap.engine.process.EngineDates;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseDesk;
import vn.ketnap.sheet.SourceFile;

/** A calendar that an administrator loads reaches the tasks of cells he or she has nothing to do with. */
@KetNapTest
class CalendarMovesTasksTest {

    @Autowired
    Workflow workflow;

    @Autowired
    TestCases cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    HistoryService history;

    @Autowired
    BusinessClock clock;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    CalendarAdministration calendar;

    @AfterEach
    void theShippedCalendarAgain() {
        identity.clearAuthentication();
        calendar.apply(csv(CalendarCsv.bundled().stream()));
    }

    @Test
    void anOpenTaskFollowsItsDeadline() {
        Journey journey = new Journey.Journeys(workflow, cases, desk, history, clock, transactions)
                .start(TestOrganization.ORDINARY_CELL, LocalDate.of(2025, 12, 1))
                .upTo("recordAdmissionDecision");
        String task = journey.task("recordAdmissionDecision").id();
        LocalDate due = LocalDate.ofInstant(
                tasks.createTaskQuery().taskId(task).singleResult().getDueDate().toInstant(), BusinessClock.ZONE);
        WorkingCalendar shipped = WorkingCalendar.of(CalendarCsv.bundled());
        CalendarDay extraDayOff = new CalendarDay(due, Kind.HOLIDAY, "Ngày nghỉ thêm", true);

        identity.setAuthentication("quan-tri-lich", List.of("administrator"));
        calendar.apply(csv(Stream.concat(
                CalendarCsv.bundled().stream().filter(day -> day.date().getYear() == due.getYear()),
                Stream.of(extraDayOff))));
        identity.clearAuthentication();

        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getDueDate())
                .isEqualTo(EngineDates.endOfWorkday(shipped.plusWorkingDays(due, 1)));
    }

    private static SourceFile csv(Stream<CalendarDay> days) {
        return file(days.map(day -> "%s,%s,\"%s\",%s".formatted(day.date(), day.kind(), day.source(), day.confirmed()))
                .collect(Collectors.joining("\n", "date,kind,source,confirmed\n", "\n")));
    }

    private static SourceFile file(String text) {
        return new SourceFile("lich.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
