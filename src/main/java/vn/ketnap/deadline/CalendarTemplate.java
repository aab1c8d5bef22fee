package vn.ketnap.deadline;

import java.util.List;
import java.util.stream.Stream;
import vn.ketnap.calendar.CalendarDay;
import vn.ketnap.calendar.CalendarDay.Kind;
import vn.ketnap.calendar.StatutoryHolidays;
import vn.ketnap.deadline.CalendarFile.Heading;
import vn.ketnap.sheet.Sheet;

/** The workbook to fill in for a year of the working calendar. */
public record CalendarTemplate(int year) {

    private static final String YES = "có";
    private static final String NO = "không";

    /** An .xlsx file that holds the days off that follow from the Labour Code alone (art. 111 and 112), none of them confirmed. */
    public byte[] workbook() {
        Sheet sheet = new Sheet(
                        "Lịch " + year,
                        List.of(),
                        Stream.of(Heading.values()).map(Heading::label).toList())
                .days(Heading.DATE.label())
                .choices(
                        Heading.KIND.label(),
                        Stream.of(Kind.values()).map(Kind::label).toList())
                .choices(Heading.CONFIRMED.label(), List.of(YES, NO));
        StatutoryHolidays.of(year).forEach(day -> add(sheet, day));
        return Sheet.workbook(sheet);
    }

    private static void add(Sheet sheet, CalendarDay day) {
        sheet.add(day.date(), day.kind().label(), day.source(), day.confirmed() ? YES : NO);
    }
}
