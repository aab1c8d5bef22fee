package vn.ketnap.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ketnap.calendar.CalendarDay;
import vn.ketnap.calendar.CalendarDay.Kind;
import vn.ketnap.calendar.StatutoryHolidays;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.deadline.Recount.Change;
import vn.ketnap.sheet.SourceFile;

/** Loads the working calendar year by year; every deadline that depends on days off follows. */
@Component
public class CalendarAdministration {

    private final CalendarRows rows;
    private final LimitReckoning calendars;
    private final Recount recount;
    private final TaskDueDates tasks;

    CalendarAdministration(CalendarRows rows, LimitReckoning calendars, Recount recount, TaskDueDates tasks) {
        this.rows = rows;
        this.calendars = calendars;
        this.recount = recount;
        this.tasks = tasks;
    }

    private record File(List<CalendarDay> days, Set<Integer> years, List<String> problems) {}

    /** What a calendar file would change; changes nothing. */
    @Transactional(readOnly = true)
    public CalendarChange check(SourceFile source) {
        File file = read(source);
        return file.problems().isEmpty()
                ? result(file, false, recount.by(calendarWith(file)))
                : refused(file.problems());
    }

    /** Replaces the years of the file, unless anything in it is wrong, and moves deadlines and tasks with them. */
    @Transactional
    public CalendarChange apply(SourceFile source) {
        File file = read(source);
        if (!file.problems().isEmpty()) {
            return refused(file.problems());
        }
        return replace(file);
    }

    /** Adds the days of years that have none yet, as of a new release; deadlines that were counted without them move. */
    @Transactional
    public void add(List<CalendarDay> shipped) {
        Set<Integer> known =
                rows.findAll().stream().map(row -> row.day().date().getYear()).collect(Collectors.toSet());
        List<CalendarDay> days = shipped.stream()
                .filter(day -> !known.contains(day.date().getYear()))
                .toList();
        if (!days.isEmpty()) {
            replace(new File(days, years(days), List.of()));
        }
    }

    private CalendarChange replace(File file) {
        WorkingCalendar calendar = calendarWith(file);
        rows.deleteYears(file.years());
        rows.saveAll(file.days().stream().map(LimitReckoning::row).toList());
        List<Change> changes = recount.by(calendar);
        CalendarChange result = result(file, true, changes);
        changes.forEach(this::move);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendars.reload();
            }
        });
        return result;
    }

    private void move(Change change) {
        Deadline deadline = change.deadline();
        if (deadline.move(change.span()) && deadline.isOpen()) {
            tasks.moved(deadline.caseNumber(), deadline.task(), deadline.subject(), deadline.dueDate());
        }
    }

    private WorkingCalendar calendarWith(File file) {
        Stream<CalendarDay> kept = rows.findAll().stream().map(CalendarRow::day).filter(day -> !file.years()
                .contains(day.date().getYear()));
        return WorkingCalendar.of(Stream.concat(kept, file.days().stream()).toList());
    }

    private static File read(SourceFile source) {
        CalendarFile file = CalendarFile.read(source);
        if (!file.problems().isEmpty()) {
            return new File(List.of(), Set.of(), file.problems());
        }
        Set<Integer> years = years(file.days());
        List<String> problems = new ArrayList<>();
        years.forEach(year -> requireWhole(year, file.days(), problems));
        return new File(file.days(), years, problems);
    }

    private static Set<Integer> years(List<CalendarDay> days) {
        return days.stream().map(day -> day.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A year is replaced as a whole: a file with part of its holidays would turn the others into working days. */
    private static void requireWhole(int year, List<CalendarDay> days, List<String> problems) {
        long given = days.stream()
                .filter(day -> day.date().getYear() == year)
                .filter(day -> day.kind() == Kind.HOLIDAY || day.kind() == Kind.COMPENSATION)
                .count();
        try {
            int byLaw = StatutoryHolidays.of(year).size();
            if (given < byLaw) {
                problems.add(
                        "Năm %d chỉ có %d ngày nghỉ lễ, nghỉ bù; theo luật phải có %d: phải nạp đủ cả năm, vì lịch cũ của năm bị thay toàn bộ."
                                .formatted(year, given, byLaw));
            }
        } catch (IllegalArgumentException e) {
            problems.add(e.getMessage() + ".");
        }
    }

    private static CalendarChange result(File file, boolean applied, List<Change> changes) {
        return new CalendarChange(
                List.of(),
                applied,
                List.copyOf(file.years()),
                changes.stream()
                        .filter(Change::movesOpenDeadline)
                        .map(Change::moved)
                        .toList());
    }

    private static CalendarChange refused(List<String> problems) {
        return new CalendarChange(problems, false, List.of(), List.of());
    }
}
