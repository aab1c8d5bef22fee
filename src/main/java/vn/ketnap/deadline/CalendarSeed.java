package vn.ketnap.deadline;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.calendar.CalendarCsv;

/** Loads the shipped calendar rows into an empty register; an administrator replaces them year by year. */
@Component
@Order(0)
class CalendarSeed implements ApplicationRunner {

    private final CalendarRows rows;
    private final WorkingCalendars calendars;

    CalendarSeed(CalendarRows rows, WorkingCalendars calendars) {
        this.rows = rows;
        this.calendars = calendars;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (rows.count() == 0) {
            rows.saveAll(
                    CalendarCsv.bundled().stream().map(WorkingCalendars::row).toList());
            calendars.reload();
        }
    }
}
