package vn.ketnap.engine.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import vn.ketnap.platform.BusinessClock;

/** Business dates as the engine's moments. */
public final class EngineDates {

    private static final LocalTime END_OF_WORKDAY = LocalTime.of(17, 0);

    private EngineDates() {}

    /** The first moment of the day, when a status date takes effect. */
    public static Date startOfDay(LocalDate day) {
        return Date.from(day.atStartOfDay(BusinessClock.ZONE).toInstant());
    }

    /** Until when a task of that day is on time. */
    public static Date endOfWorkday(LocalDate day) {
        return Date.from(day.atTime(END_OF_WORKDAY).atZone(BusinessClock.ZONE).toInstant());
    }
}
