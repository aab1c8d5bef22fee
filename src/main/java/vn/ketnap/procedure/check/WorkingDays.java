package vn.ketnap.procedure.check;

import java.time.LocalDate;
import vn.ketnap.regulation.LimitUnit;

/** The reckoning of limits by the working calendar in force. */
public interface WorkingDays {

    /** Last day of a limit that starts with an event on {@code start}. */
    LocalDate due(LocalDate start, int amount, LimitUnit unit);
}
