package vn.ketnap.reminder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.deadline.DeadlineView;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.reminder.EscalationSchedule.Rung;

/** Many deadlines share limit, start and due date: each combination is worked out once a run. */
final class EscalationSteps {

    private record Span(String limit, String regulation, LocalDate start, LocalDate due) {}

    private final Regulations regulations;
    private final WorkingCalendar calendar;
    private final Map<String, Optional<TimeLimit>> limits = new HashMap<>();
    private final Map<Span, Optional<Rung>> rungs = new HashMap<>();

    EscalationSteps(Regulations regulations, WorkingCalendar calendar) {
        this.regulations = regulations;
        this.calendar = calendar;
    }

    /** The limit that a deadline counts; empty when it has been switched off. */
    Optional<TimeLimit> limit(DeadlineView deadline) {
        return limits.computeIfAbsent(
                deadline.limit() + deadline.regulation(),
                key -> regulations.timeLimit(deadline.limit(), deadline.regulation()));
    }

    /** The rung on which a deadline stands that day; empty before the first warning. */
    Optional<Rung> rung(DeadlineView deadline, TimeLimit limit, LocalDate today) {
        Span span = new Span(limit.limit(), deadline.regulation(), deadline.startDate(), deadline.dueDate());
        return rungs.computeIfAbsent(span, key -> new EscalationSchedule(
                        limit, regulations.escalation(limit.limit(), key.regulation()), calendar)
                .rungOn(today, key.start(), key.due()));
    }
}
