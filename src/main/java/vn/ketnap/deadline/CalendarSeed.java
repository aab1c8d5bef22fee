package vn.ketnap.deadline;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.CalendarCsv;

/** Loads the shipped years that the register does not have; an administrator replaces them year by year. */
@Component
@Order(0)
class CalendarSeed implements ApplicationRunner {

    private final CalendarAdministration administration;

    CalendarSeed(CalendarAdministration administration) {
        this.administration = administration;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        administration.add(CalendarCsv.bundled());
    }
}
