package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.ketnap.calendar.WorkingCalendar;

/** The awareness classes of the political centre, from the newest, which has not been graded yet, back. */
final class Sessions {

    private static final int DAYS_BETWEEN = 35;
    private static final int DAYS_LONG = 6;
    private static final int NEWEST_OPENED_BEFORE = 5;
    private static final int COUNT = 30;

    private final List<Session> sessions;

    Sessions(LocalDate today, WorkingCalendar calendar) {
        sessions = IntStream.range(0, COUNT)
                .mapToObj(i -> today.minusDays(NEWEST_OPENED_BEFORE + (long) DAYS_BETWEEN * i))
                .map(opened -> calendar.isWorkingDay(opened) ? opened : calendar.minusWorkingDays(opened, 1))
                .map(opened -> new Session(opened, calendar.onOrNextWorkingDay(opened.plusDays(DAYS_LONG))))
                .toList();
    }

    /** One class. */
    record Session(LocalDate openedOn, LocalDate gradedOn) {}

    /** From the newest back. */
    List<Session> all() {
        return sessions;
    }

    /** The last one that was graded by that day. */
    Session gradedBefore(LocalDate day) {
        return sessions.stream()
                .filter(session -> !session.gradedOn().isAfter(day))
                .findFirst()
                .orElseThrow();
    }

    /** The one that was graded on exactly that day. */
    Session of(LocalDate gradedOn) {
        return sessions.stream()
                .filter(session -> session.gradedOn().equals(gradedOn))
                .findFirst()
                .orElseThrow();
    }
}
