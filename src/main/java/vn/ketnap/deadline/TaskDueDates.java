package vn.ketnap.deadline;

import java.time.LocalDate;

/** The due dates of open human tasks, which follow the register. */
public interface TaskDueDates {

    /** The deadline that a task answers for has moved; nothing happens when no such task is open. */
    void moved(String caseNumber, String task, Long subject, LocalDate due);
}
