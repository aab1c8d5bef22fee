package vn.ketnap.deadline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.regulation.LocalRules;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.regulation.WarningStep;
import vn.ketnap.vocabulary.CaseStatus;
import vn.ketnap.vocabulary.DateKind;

/** The limits that count for a case: those of all, and the local ones that a unit above its cell has switched on. */
@Component
class LimitsInForce {

    private final Regulations regulations;
    private final LocalRules local;
    private final UnitTree units;
    private final LawInForce law;
    private final LimitReckoning calendars;
    private final BusinessClock clock;

    LimitsInForce(
            Regulations regulations,
            LocalRules local,
            UnitTree units,
            LawInForce law,
            LimitReckoning calendars,
            BusinessClock clock) {
        this.regulations = regulations;
        this.local = local;
        this.units = units;
        this.law = law;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** What an age sets an end to. */
    record Aged(String regulation, TimeLimit limit, Span span) {}

    /** In table order, those of all first. */
    List<TimeLimit> of(CaseFile file, String regulation, LocalDate on) {
        List<TimeLimit> switchedOn = regulations.localTimeLimits(regulation).stream()
                .filter(limit -> isInForce(limit.limit(), file.cellCode(), on))
                .toList();
        List<TimeLimit> all = regulations.timeLimits(regulation);
        return switchedOn.isEmpty()
                ? all
                : Stream.concat(all.stream(), switchedOn.stream()).toList();
    }

    /** Whether a local limit counts in a cell on that day. */
    boolean isInForce(String limit, String cellCode, LocalDate on) {
        return local.inForce(limit, units.upwards(cellCode), on);
    }

    /**
     * The ages that the person of a running case comes near to: from the first warning on, so that nobody watches what is
     * decades away; not once what they matter for is done.
     */
    List<Aged> ages(CaseFile file) {
        LocalDate today = clock.today();
        if (file.status() != CaseStatus.RUNNING || file.ceremonyDate().isPresent()) {
            return List.of();
        }
        String regulation = law.now(file);
        return of(file, regulation, today).stream()
                .filter(limit -> limit.isStartedBy(DateKind.BIRTH)
                        && file.date(limit.metBy()).isEmpty())
                .flatMap(
                        limit -> near(file.applicant().birthDate(), limit, today)
                                .map(span -> new Aged(regulation, limit, span))
                                .stream())
                .toList();
    }

    /** The span starts with its first warning: the day of birth is nobody's in a list of limits. */
    private Optional<Span> near(LocalDate birth, TimeLimit limit, LocalDate today) {
        LocalDate due = calendars.span(birth, limit).due();
        LocalDate first = limit.warnAt().stream()
                .map(WarningStep::amount)
                .max(Comparator.naturalOrder())
                .map(due::minusMonths)
                .orElse(due);
        return today.isBefore(first) || !today.isBefore(due)
                ? Optional.empty()
                : Optional.of(new Span(first, due, false));
    }
}
