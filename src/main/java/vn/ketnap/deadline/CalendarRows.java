package vn.ketnap.deadline;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface CalendarRows extends JpaRepository<CalendarRow, LocalDate> {

    /** At once, so that new rows for the same days can follow in the same transaction. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from CalendarRow row where year(row.date) in :years")
    void deleteYears(Collection<Integer> years);
}
