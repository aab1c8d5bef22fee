package vn.ketnap.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.ketnap.calendar.CalendarDay;

/** One loaded row of the working calendar. */
@Entity
@Table(name = "calendar_day")
class CalendarRow {

    @Id
    @Column(name = "day_date")
    private LocalDate date;

    @Enumerated(EnumType.STRING)
    private CalendarDay.Kind kind;

    private String source;
    private boolean confirmed;

    protected CalendarRow() {}

    CalendarRow(CalendarDay day) {
        date = day.date();
        kind = day.kind();
        source = day.source();
        confirmed = day.confirmed();
    }

    CalendarDay day() {
        return new CalendarDay(date, kind, source, confirmed);
    }
}
