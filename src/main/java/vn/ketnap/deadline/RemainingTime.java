package vn.ketnap.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Says in words how far away a due date is. */
@Component
public class RemainingTime {

    private static final int TOLD_IN_WORKING_DAYS = 30;

    private final LimitReckoning calendars;

    RemainingTime(LimitReckoning calendars) {
        this.calendars = calendars;
    }

    /**
     * For example "còn 17 ngày (13 ngày làm việc)" or "quá hạn 5 ngày": the same words wherever a due date stands. Days are
     * those of the calendar; of the next month it is told how many of them are working days.
     */
    public String inWords(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return "quá hạn " + -days + " ngày";
        }
        if (days == 0) {
            return "hết hạn hôm nay";
        }
        if (days > TOLD_IN_WORKING_DAYS) {
            return "còn " + days + " ngày";
        }
        long working = calendars.calendar().workingDaysBetween(today, due);
        return "còn " + days + " ngày" + (working == days ? "" : " (" + working + " ngày làm việc)");
    }
}
