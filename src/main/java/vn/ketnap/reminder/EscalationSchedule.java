package vn.ketnap.reminder;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.regulation.Escalation;
import vn.ketnap.regulation.LimitUnit;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.regulation.WarningStep;

/**
 * On which rung of its ladder a deadline stands. Only the highest rung reached counts: whoever was not told in time is
 * told once, not once for every rung missed.
 */
final class EscalationSchedule {

    private static final String SUMMARY = "SUMMARY-";

    private final TimeLimit limit;
    private final Escalation escalation;
    private final WorkingCalendar calendar;

    EscalationSchedule(TimeLimit limit, Escalation escalation, WorkingCalendar calendar) {
        this.limit = limit;
        this.escalation = escalation;
        this.calendar = calendar;
    }

    /**
     * A rung.
     *
     * @param step key in the ledger: the text of the warning step, OVERDUE-n, or SUMMARY- and the month
     * @param posts how many posts of the climbing order hear of it
     */
    record Rung(String step, int posts) {}

    /** Whether a step of the ledger is told by the unit, together with others. */
    static boolean isSummary(String step) {
        return step.startsWith(SUMMARY);
    }

    /** The rung on that day; empty before the first warning. The due day itself still belongs to the warnings. */
    Optional<Rung> rungOn(LocalDate today, LocalDate start, LocalDate due) {
        if (today.isAfter(due)) {
            return Optional.of(overdue(today, due));
        }
        LocalDate latest = null;
        WarningStep reached = null;
        for (WarningStep step : limit.warnAt()) {
            LocalDate day = dayOf(step, start, due);
            if (!day.isAfter(today) && (latest == null || !day.isBefore(latest))) {
                latest = day;
                reached = step;
            }
        }
        return Optional.ofNullable(reached).map(step -> new Rung(step.toString(), escalation.warned()));
    }

    /**
     * Every notice climbs by one post. What nobody heeds is no longer told by itself: whoever gets the same lines every
     * week for years reads none. The month begins the summaries, so that those of all deadlines come in one mail.
     */
    private Rung overdue(LocalDate today, LocalDate due) {
        LocalDate lastListed = due.plusDays(escalation.listedDays());
        LocalDate month = today.withDayOfMonth(1);
        boolean summed = lastListed.isBefore(month);
        LocalDate counted = today.isAfter(lastListed) ? lastListed : today;
        int repeated = (int) (ChronoUnit.DAYS.between(due, counted) - 1) / escalation.repeatDays();
        return new Rung(
                summed ? SUMMARY + YearMonth.from(month) : "OVERDUE-" + (repeated + 1),
                escalation.toldAtExpiry() + repeated);
    }

    private LocalDate dayOf(WarningStep step, LocalDate start, LocalDate due) {
        return switch (step.measure()) {
            case DAYS_BEFORE -> due.minusDays(step.amount());
            case WORKING_DAYS_BEFORE -> calendar.minusWorkingDays(due, step.amount());
            case MONTHS_BEFORE -> due.minusMonths(step.amount());
            case PERCENT_ELAPSED -> elapsed(step.amount(), start, due);
        };
    }

    private LocalDate elapsed(int percent, LocalDate start, LocalDate due) {
        if (limit.unit() == LimitUnit.WORKING_DAYS) {
            return calendar.plusWorkingDays(start, share(percent, limit.amount()));
        }
        return start.plusDays(share(percent, ChronoUnit.DAYS.between(start, due)));
    }

    /** Rounded up: half of 45 days is gone with the 23rd. */
    private static int share(int percent, long days) {
        return Math.toIntExact((days * percent + 99) / 100);
    }
}
