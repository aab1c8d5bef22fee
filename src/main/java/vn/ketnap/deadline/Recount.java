package vn.ketnap.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;

/** Counts the running deadlines again by another calendar. */
@Component
class Recount {

    private final Deadlines deadlines;
    private final Regulations regulations;

    Recount(Deadlines deadlines, Regulations regulations) {
        this.deadlines = deadlines;
        this.regulations = regulations;
    }

    /** A deadline with its new span; whoever moves it does so after the change was shown. */
    record Change(Deadline deadline, String limitName, Span span) {

        boolean movesOpenDeadline() {
            return deadline.isOpen() && !span.due().equals(deadline.dueDate());
        }

        CalendarChange.Moved moved() {
            return new CalendarChange.Moved(deadline.caseNumber(), limitName, deadline.dueDate(), span.due());
        }
    }

    private record Part(Long caseId, String limit, Long subject) {}

    /** New spans of all deadlines that follow the calendar and are open or extended, by due date. Nothing is changed yet. */
    List<Change> by(WorkingCalendar calendar) {
        LimitReckoning reckoning = LimitReckoning.by(calendar);
        List<Deadline> running =
                new ArrayList<>(deadlines.findByStateInOrderById(List.of(DeadlineState.OPEN, DeadlineState.EXTENDED)));
        // An extension counts from the end of what it prolongs, which therefore comes first.
        running.sort(Comparator.comparing(deadline -> deadline.extensionOf() != null));
        Map<Part, LocalDate> newDue = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (Deadline deadline : running) {
            TimeLimit limit = regulations
                    .timeLimit(deadline.limit(), deadline.regulation())
                    .orElse(null);
            if (limit == null || !LimitReckoning.followsCalendar(limit)) {
                continue;
            }
            LocalDate start = newDue.getOrDefault(
                    new Part(deadline.caseId(), deadline.extensionOf(), deadline.subject()), deadline.startDate());
            Span span = reckoning.span(start, limit);
            newDue.put(new Part(deadline.caseId(), deadline.limit(), deadline.subject()), span.due());
            changes.add(new Change(deadline, limit.name(), span));
        }
        changes.sort(Comparator.comparing((Change change) -> change.span().due())
                .thenComparing(change -> change.deadline().id()));
        return changes;
    }
}
