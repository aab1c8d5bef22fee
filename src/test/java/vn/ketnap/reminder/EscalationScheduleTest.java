package vn.ketnap.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ketnap.calendar.CalendarCsv;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.engine.rules.RuleTables;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.reminder.EscalationSchedule.Rung;
import vn.ketnap.vocabulary.Role;

class EscalationScheduleTest {

    private static final Regulations REGULATIONS = new Regulations(RuleTables.SHARED);
    private static final Pattern USER_TASK =
            Pattern.compile("<(?:bpmn:)?userTask id=\"(\\w+)\"[^>]*candidateGroups=\"([\\w-]+)\\.");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(CalendarCsv.bundled());

    @Test
    void theEndOfProbationWarnsFiveTimes() {
        LocalDate ceremony = LocalDate.of(2026, 3, 10);
        LocalDate end = LocalDate.of(2027, 3, 10);

        assertThat(firstDays("T17", ceremony, end, end))
                .containsExactly(
                        Map.entry("90d", end.minusDays(90)),
                        Map.entry("60d", end.minusDays(60)),
                        Map.entry("30d", end.minusDays(30)),
                        Map.entry("15d", end.minusDays(15)),
                        Map.entry("7d", end.minusDays(7)));
    }

    /** The end of probation itself is never overdue: it comes with its day. */
    @Test
    void afterItTheVoteOfTheCellWarnsAtOnceAndUntilItIsDone() {
        LocalDate end = LocalDate.of(2027, 3, 10);
        LocalDate due = CALENDAR.plusWorkingDays(end, 30);

        assertThat(firstDays("T18", end, due, due.plusDays(15)))
                .containsExactly(
                        Map.entry("0%", end),
                        Map.entry("15wd", CALENDAR.minusWorkingDays(due, 15)),
                        Map.entry("7wd", CALENDAR.minusWorkingDays(due, 7)),
                        Map.entry("2wd", CALENDAR.minusWorkingDays(due, 2)),
                        Map.entry("OVERDUE-1", due.plusDays(1)),
                        Map.entry("OVERDUE-2", due.plusDays(8)),
                        Map.entry("OVERDUE-3", due.plusDays(15)));
    }

    @Test
    void theEndOfProbationAndTheVoteAfterItAreTheBusinessOfThreePosts() {
        LocalDate ceremony = LocalDate.of(2026, 3, 10);
        LocalDate end = LocalDate.of(2027, 3, 10);
        LocalDate due = CALENDAR.plusWorkingDays(end, 30);

        assertThat(ladder("T17").rungOn(end, ceremony, end)).contains(new Rung("7d", 3));
        assertThat(ladder("T18").rungOn(end, end, due)).contains(new Rung("0%", 3));
        assertThat(ladder("T18").rungOn(due.plusDays(1), end, due)).contains(new Rung("OVERDUE-1", 3));
        assertThat(REGULATIONS.timeLimit("T18", "R2026B").orElseThrow().escalateTo())
                .containsExactly(Role.HELPER, Role.CELL_SECRETARY, Role.GRASSROOTS_OFFICER);
    }

    @Test
    void otherLimitsWarnOnePostAndClimbByOneEveryWeekOnceTheyHavePassed() {
        LocalDate decided = LocalDate.of(2026, 3, 2);
        LocalDate due = CALENDAR.plusWorkingDays(decided, 30);
        EscalationSchedule ladder = ladder("T12");

        assertThat(ladder.rungOn(due, decided, due)).contains(new Rung("2wd", 1));
        assertThat(ladder.rungOn(due.plusDays(1), decided, due)).contains(new Rung("OVERDUE-1", 2));
        assertThat(ladder.rungOn(due.plusDays(7), decided, due)).contains(new Rung("OVERDUE-1", 2));
        assertThat(ladder.rungOn(due.plusDays(8), decided, due)).contains(new Rung("OVERDUE-2", 3));
        assertThat(ladder.rungOn(due.plusDays(22), decided, due)).contains(new Rung("OVERDUE-4", 5));
    }

    /** Told by itself for four weeks, then from the first of the next month on once a month with all others. */
    @Test
    void whatNobodyHeedsIsSummedUpByTheMonth() {
        LocalDate decided = LocalDate.of(2026, 3, 2);
        LocalDate due = CALENDAR.plusWorkingDays(decided, 30);
        assertThat(due).isEqualTo(LocalDate.of(2026, 4, 13));

        assertThat(firstDays("T12", decided, due, LocalDate.of(2026, 8, 31)))
                .containsEntry("OVERDUE-4", due.plusDays(22))
                .doesNotContainKey("OVERDUE-5")
                .doesNotContainKey("SUMMARY-2026-05")
                .containsEntry("SUMMARY-2026-06", LocalDate.of(2026, 6, 1))
                .containsEntry("SUMMARY-2026-07", LocalDate.of(2026, 7, 1))
                .containsEntry("SUMMARY-2026-08", LocalDate.of(2026, 8, 1));
        assertThat(ladder("T12").rungOn(LocalDate.of(2026, 5, 31), decided, due))
                .contains(new Rung("OVERDUE-4", 5));
        assertThat(ladder("T12").rungOn(LocalDate.of(2028, 4, 3), decided, due))
                .contains(new Rung("SUMMARY-2028-04", 5));
    }

    /** Who has the task hears of it first, whatever the limit and the version. */
    @Test
    void whoHasTheTaskIsWarnedFirst() throws IOException {
        Map<String, String> holders = holders();
        int compared = 0;
        for (String version : List.of("R2021", "R2025A", "R2025B", "R2026A", "R2026B")) {
            for (TimeLimit limit : REGULATIONS.timeLimits(version)) {
                if (!limit.task().isEmpty()) {
                    int warned = REGULATIONS.escalation(limit.limit(), version).warned();
                    assertThat(limit.escalateTo().subList(0, warned))
                            .as(limit.limit() + " " + version)
                            .contains(Role.byId(holders.get(limit.task())).orElseThrow());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(60);
    }

    /** Roles by the task that is offered to them. */
    private static Map<String, String> holders() throws IOException {
        Map<String, String> holders = new HashMap<>();
        try (Stream<Path> models = Files.walk(Path.of("bpmn"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                USER_TASK
                        .matcher(Files.readString(model))
                        .results()
                        .forEach(task -> holders.put(task.group(1), task.group(2)));
            }
        }
        return holders;
    }

    @Test
    void sharesOfALimitAreCountedInItsOwnUnitAndRoundedUp() {
        LocalDate voted = LocalDate.of(2026, 3, 2);
        LocalDate due = CALENDAR.plusWorkingDays(voted, 45);

        assertThat(firstDays("T09", voted, due, due))
                .containsExactly(
                        Map.entry("50%", CALENDAR.plusWorkingDays(voted, 23)),
                        // 10 working days before the end come one day before four fifths of 45 are gone.
                        Map.entry("10wd", CALENDAR.plusWorkingDays(voted, 35)),
                        Map.entry("80%", CALENDAR.plusWorkingDays(voted, 36)),
                        Map.entry("5wd", CALENDAR.plusWorkingDays(voted, 40)),
                        Map.entry("2wd", CALENDAR.plusWorkingDays(voted, 43)));
    }

    @Test
    void workingDaysBeforeLeaveOutHolidays() {
        LocalDate decided = LocalDate.of(2026, 3, 16);
        LocalDate due = LocalDate.of(2026, 5, 4);

        // 30/4 and 1/5 are off, 2/5 and 3/5 a weekend: only 29/4 and 28/4 count before Monday the 4th.
        assertThat(ladder("T12").rungOn(LocalDate.of(2026, 4, 27), decided, due))
                .contains(new Rung("7wd", 1));
        assertThat(ladder("T12").rungOn(LocalDate.of(2026, 4, 28), decided, due))
                .contains(new Rung("2wd", 1));
    }

    @Test
    void nothingIsSaidBeforeTheFirstWarning() {
        LocalDate end = LocalDate.of(2027, 3, 10);

        assertThat(ladder("T17").rungOn(end.minusDays(91), LocalDate.of(2026, 3, 10), end))
                .isEmpty();
    }

    @Test
    void whoeverEntersLateMeetsOnlyTheHighestRung() {
        LocalDate end = LocalDate.of(2027, 3, 10);

        assertThat(ladder("T17").rungOn(end.minusDays(20), LocalDate.of(2026, 3, 10), end))
                .contains(new Rung("30d", 3));
    }

    /** The first day of each rung, walked day by day. */
    private static Map<String, LocalDate> firstDays(String limit, LocalDate start, LocalDate due, LocalDate last) {
        EscalationSchedule ladder = ladder(limit);
        Map<String, LocalDate> days = new LinkedHashMap<>();
        List<LocalDate> walk = start.datesUntil(last.plusDays(1)).toList();
        walk.forEach(day -> ladder.rungOn(day, start, due).ifPresent(rung -> days.putIfAbsent(rung.step(), day)));
        return days;
    }

    private static EscalationSchedule ladder(String limit) {
        TimeLimit row = REGULATIONS.timeLimit(limit, "R2026B").orElseThrow();
        return new EscalationSchedule(row, REGULATIONS.escalation(limit, "R2026B"), CALENDAR);
    }
}
