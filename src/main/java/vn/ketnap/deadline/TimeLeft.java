package vn.ketnap.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.ketnap.regulation.LimitUnit;

/** How long there is until a due date, in words for mails and screens. */
@Component
public class TimeLeft {

    private final WorkingCalendars calendars;

    TimeLeft(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    /** Vietnamese, counted in the unit of the limit, such as "còn 3 ngày làm việc" or "quá hạn 5 ngày". */
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
