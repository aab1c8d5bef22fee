package vn.ketnap.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
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
    record Change(Deadline deadline, TimeLimit limit, Span span) {

        boolean movesOpenDeadline() {
            return deadline.isOpen() && !span.due().equals(deadline.dueDate());
        }

        /** Moves the deadline, and the task that is open for it. */
        void apply(TaskDueDates tasks) {
            if (deadline.move(span) && deadline.isOpen()) {
                tasks.moved(deadline.caseNumber(), deadline.task(), deadline.subject(), deadline.dueDate());
            }
        }

        CalendarChange.Moved moved() {
            return new CalendarChange.Moved(deadline.caseNumber(), limit.name(), deadline.dueDate(), span.due());
        }
    }

    private record Part(Long caseId, String limit, Long subject) {}

    /** New spans of all deadlines that follow the calendar and are open or extended, by due date. Nothing is changed yet. */
    List<Change> by(WorkingCalendar calendar) {
        return by(LimitReckoning.by(calendar), regulations, (deadline, limit) -> LimitReckoning.followsCalendar(limit));
    }

    /** The same of those whose limit is of another length by other rules, counted by those. */
    List<Change> by(LimitReckoning reckoning, Regulations changed) {
        return by(reckoning, changed, (deadline, limit) -> regulations
                .timeLimit(deadline.limit(), deadline.regulation())
                .filter(old -> old.amount() != limit.amount() || old.unit() != limit.unit() || old.act() != limit.act())
                .isPresent());
    }

    /** The running deadlines of a case under one version, counted by another; those that it does not know stay. */
    List<Change> of(long caseId, String from, String to, LimitReckoning reckoning) {
        List<Deadline> running = deadlines.findByCaseIdOrderById(caseId).stream()
                .filter(deadline -> deadline.regulation().equals(from) && deadline.isRunning())
                .toList();
        return count(running, reckoning, deadline -> regulations.timeLimit(deadline.limit(), to), (d, limit) -> true);
    }

    private List<Change> by(LimitReckoning reckoning, Regulations rules, BiPredicate<Deadline, TimeLimit> concerned) {
        return count(
                deadlines.findByStateInOrderById(List.of(DeadlineState.OPEN, DeadlineState.EXTENDED)),
                reckoning,
                deadline -> rules.timeLimit(deadline.limit(), deadline.regulation()),
                concerned);
    }

    private static List<Change> count(
            List<Deadline> all,
            LimitReckoning reckoning,
            Function<Deadline, Optional<TimeLimit>> rule,
            BiPredicate<Deadline, TimeLimit> concerned) {
        List<Deadline> running = new ArrayList<>(all);
        // An extension counts from the end of what it prolongs, which therefore comes first.
        running.sort(Comparator.comparing(deadline -> deadline.extensionOf() != null));
        Map<Part, LocalDate> newDue = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (Deadline deadline : running) {
            TimeLimit limit = rule.apply(deadline).orElse(null);
            Part prolonged = new Part(deadline.caseId(), deadline.extensionOf(), deadline.subject());
            if (limit == null || !concerned.test(deadline, limit) && !newDue.containsKey(prolonged)) {
                continue;
            }
            LocalDate start = newDue.getOrDefault(prolonged, deadline.startDate());
            Span span = reckoning.span(start, limit);
            newDue.put(new Part(deadline.caseId(), deadline.limit(), deadline.subject()), span.due());
            changes.add(new Change(deadline, limit, span));
        }
        changes.sort(Comparator.comparing((Change change) -> change.span().due())
                .thenComparing(change -> change.deadline().id()));
        return changes;
    }
}
