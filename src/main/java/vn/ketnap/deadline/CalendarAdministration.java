package vn.ketnap.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.sheet.Note;
import vn.ketnap.sheet.RowError;
import vn.ketnap.sheet.SourceFile;

/** Loads the working calendar year by year; every deadline that depends on days off follows. */
@Component
public class CalendarAdministration {

    private final CalendarRows rows;
    private final LimitReckoning calendars;
    private final Recount recount;
    private final TaskDueDates tasks;
    private final BusinessClock clock;

    CalendarAdministration(
            CalendarRows rows, LimitReckoning calendars, Recount recount, TaskDueDates tasks, BusinessClock clock) {
        this.clock = clock;
        this.rows = rows;
        this.calendars = calendars;
        this.recount = recount;
        this.tasks = tasks;
    }

    private record File(List<CalendarDay> days, Set<Integer> years, List<RowError> errors, List<Note> notes) {}

    /** The years that have rows of their own, the oldest first. */
    @Transactional(readOnly = true)
    public List<CalendarYear> years() {
        Map<Integer, List<CalendarDay>> byYear = rows.findAll().stream()
                .map(CalendarRow::day)
                .collect(Collectors.groupingBy(day -> day.date().getYear(), TreeMap::new, Collectors.toList()));
        return byYear.entrySet().stream()
                .map(year -> CalendarYear.of(year.getKey(), year.getValue()))
                .toList();
    }

    /** The workbook to fill in for the first year after the loaded ones, with the days off that the law itself gives. */
    @Transactional(readOnly = true)
    public CalendarTemplate template() {
        return new CalendarTemplate(years().stream()
                        .mapToInt(CalendarYear::year)
                        .max()
                        .orElse(clock.today().getYear() - 1)
                + 1);
    }

    /** What a calendar file would change; changes nothing. */
    @Transactional(readOnly = true)
    public CalendarChange check(SourceFile source) {
        File file = read(source);
        return file.errors().isEmpty() ? result(file, false, recount.by(calendarWith(file))) : refused(file);
    }

    /** Replaces the years of the file, unless anything in it is wrong, and moves deadlines and tasks with them. */
    @Transactional
    public CalendarChange apply(SourceFile source) {
        File file = read(source);
        return file.errors().isEmpty() ? replace(file) : refused(file);
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
            replace(new File(days, years(days), List.of(), List.of()));
        }
    }

    private CalendarChange replace(File file) {
        WorkingCalendar calendar = calendarWith(file);
        rows.deleteYears(file.years());
        rows.saveAll(file.days().stream().map(LimitReckoning::row).toList());
        List<Change> changes = recount.by(calendar);
        CalendarChange result = result(file, true, changes);
        changes.forEach(change -> change.apply(tasks));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendars.reload();
            }
        });
        return result;
    }

    private WorkingCalendar calendarWith(File file) {
        Stream<CalendarDay> kept = rows.findAll().stream().map(CalendarRow::day).filter(day -> !file.years()
                .contains(day.date().getYear()));
        return WorkingCalendar.of(Stream.concat(kept, file.days().stream()).toList());
    }

    private static File read(SourceFile source) {
        CalendarFile file = CalendarFile.read(source);
        List<RowError> errors = new ArrayList<>(file.errors());
        Set<Integer> years = file.years();
        years.forEach(year -> requireWhole(year, file, errors));
        List<Note> notes = new ArrayList<>(file.notes());
        years.forEach(year -> tellUnconfirmed(year, file.days(), notes));
        return new File(file.days(), years, errors, notes);
    }

    private static Set<Integer> years(List<CalendarDay> days) {
        return days.stream().map(day -> day.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A year is replaced as a whole: a file with part of its holidays would turn the others into working days. */
    private static void requireWhole(int year, CalendarFile file, List<RowError> errors) {
        long given = file.days().stream()
                .filter(day -> day.date().getYear() == year)
                .filter(day -> day.kind() == Kind.HOLIDAY || day.kind() == Kind.COMPENSATION)
                .count();
        try {
            int byLaw = StatutoryHolidays.of(year).size();
            if (given + file.doubtful(year) < byLaw) {
                errors.add(ofYear(
                        year,
                        "Chỉ có %d ngày nghỉ lễ, nghỉ bù; theo luật phải có %d: phải nạp đủ cả năm, vì lịch cũ của năm bị thay toàn bộ."
                                .formatted(given, byLaw)));
            }
        } catch (IllegalArgumentException e) {
            errors.add(ofYear(year, e.getMessage() + "."));
        }
    }

    private static RowError ofYear(int year, String reason) {
        return new RowError("Năm " + year, 0, "", "", reason);
    }

    private static void tellUnconfirmed(int year, List<CalendarDay> days, List<Note> notes) {
        long open = days.stream()
                .filter(day -> day.date().getYear() == year && !day.confirmed())
                .count();
        if (open > 0) {
            notes.add(new Note(
                    "Năm " + year,
                    0,
                    "",
                    "%d ngày chưa xác nhận: thời hạn tính qua các ngày này ghi là tạm tính.".formatted(open)));
        }
    }

    private static CalendarChange result(File file, boolean applied, List<Change> changes) {
        return new CalendarChange(
                List.of(),
                file.notes(),
                applied,
                List.copyOf(file.years()),
                changes.stream()
                        .filter(Change::movesOpenDeadline)
                        .map(Change::moved)
                        .toList());
    }

    private static CalendarChange refused(File file) {
        return new CalendarChange(file.errors(), file.notes(), false, List.of(), List.of());
    }
}
