package vn.ketnap.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.ketnap.regulation.LimitUnit;

/** Says in words how far away a due date is. */
@Component
public class RemainingTime {

    private final WorkingCalendars calendars;

    RemainingTime(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * For example "còn 3 ngày làm việc" or "quá hạn 5 ngày". What is overdue is counted in calendar days.
     *
     * @param unit what the time left is counted in; months are told in days
     */
    public String inWords(LocalDate due, LimitUnit unit, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return "quá hạn " + -days + " ngày";
        }
        if (days == 0) {
            return "hết hạn hôm nay";
        }
        return unit == LimitUnit.WORKING_DAYS
                ? "còn " + calendars.calendar().workingDaysBetween(today, due) + " ngày làm việc"
                : "còn " + days + " ngày";
    }
}
