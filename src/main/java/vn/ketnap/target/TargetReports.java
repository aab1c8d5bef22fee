package vn.ketnap.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.deadline.LimitReckoning;
import vn.ketnap.organization.UnitView;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.report.Territory;

/** Puts targets and results of a territory side by side. */
@Component
@Transactional(readOnly = true)
public class TargetReports {

    private static final Target NOTHING_SET = new Target("", null, Map.of(), null);

    private final Targets targets;
    private final Results results;
    private final Compositions compositions;
    private final Conversions conversions;
    private final LimitReckoning calendars;
    private final BusinessClock clock;

    TargetReports(
            Targets targets,
            Results results,
            Compositions compositions,
            Conversions conversions,
            LimitReckoning calendars,
            BusinessClock clock) {
        this.targets = targets;
        this.results = results;
        this.compositions = compositions;
        this.conversions = conversions;
        this.calendars = calendars;
        this.clock = clock;
    }

    public TargetReport of(Territory territory, ReportPeriod period) {
        Lines lines = lines(territory, period);
        return new TargetReport(
                lines.total().name(),
                period,
                period.code(),
                period.label(),
                counted(period),
                lines.parts(),
                lines.total(),
                compositions.of(territory, period),
                conversions.of(territory, period),
                results.duties(territory, period, clock.today()));
    }

    /** How the territory as a whole stands, the last line of its report. */
    public TargetReport.Row total(Territory territory, ReportPeriod period) {
        return lines(territory, period).total();
    }

    private record Lines(List<TargetReport.Row> parts, TargetReport.Row total) {}

    private LocalDate counted(ReportPeriod period) {
        return clock.today().isBefore(period.to()) ? clock.today() : period.to();
    }

    private Lines lines(Territory territory, ReportPeriod period) {
        LocalDate counted = counted(period);
        Map<String, Map<Goal, Long>> reached = results.reached(territory, period);
        Map<String, Map<Goal, Long>> before = results.reached(territory, period.before());
        Map<String, Long> members = results.members(territory, counted);
        List<String> units =
                new ArrayList<>(territory.parts().stream().map(UnitView::code).toList());
        UnitView whole = territory.path().isEmpty()
                ? null
                : territory.path().get(territory.path().size() - 1);
        if (whole != null) {
            units.add(whole.code());
        }
        Map<String, Target> set = targets.of(units, period);
        Elapsed elapsed = elapsed(period);
        List<TargetReport.Row> rows = territory.parts().stream()
                .map(part -> row(
                        part.code(),
                        part.name(),
                        set.getOrDefault(part.code(), NOTHING_SET),
                        reached.get(part.code()),
                        before.get(part.code()),
                        members.get(part.code()),
                        elapsed))
                .toList();
        String title = whole == null ? "Các đơn vị phụ trách" : whole.name();
        Target own = whole == null ? NOTHING_SET : set.getOrDefault(whole.code(), NOTHING_SET);
        return new Lines(
                rows,
                row(
                        "",
                        title,
                        filledUp(own, rows, set),
                        sum(reached),
                        sum(before),
                        members.values().stream().mapToLong(Long::longValue).sum(),
                        elapsed));
    }

    /** Working days gone of all in a period. */
    private record Elapsed(int gone, int all) {

        /** The result at the end when the rest goes as before, rounded half up; null before the first working day. */
        Long forecast(long result) {
            return gone <= 0 ? null : Math.round((double) result * all / gone);
        }
    }

    private Elapsed elapsed(ReportPeriod period) {
        WorkingCalendar calendar = calendars.calendar();
        LocalDate eve = period.from().minusDays(1);
        LocalDate until = counted(period);
        return new Elapsed(calendar.workingDaysBetween(eve, until), calendar.workingDaysBetween(eve, period.to()));
    }

    private static TargetReport.Row row(
            String code,
            String name,
            Target target,
            Map<Goal, Long> reached,
            Map<Goal, Long> before,
            long members,
            Elapsed elapsed) {
        Map<Goal, Progress> goals = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            long result = reached.get(goal);
            goals.put(goal, Progress.of(target.goals().get(goal), result, elapsed.forecast(result), before.get(goal)));
        }
        return new TargetReport.Row(
                code,
                name,
                goals,
                members,
                target.staff() == null ? null : new Share(members, target.staff()),
                new Share(reached.get(Goal.ADMITTED), members));
    }

    /** What the unit did not set itself is the sum of what its parts did, if any of them did. */
    private static Target filledUp(Target own, List<TargetReport.Row> rows, Map<String, Target> set) {
        Map<Goal, Integer> goals = new EnumMap<>(Goal.class);
        List<Target> parts = rows.stream()
                .map(row -> set.get(row.code()))
                .filter(Objects::nonNull)
                .toList();
        for (Goal goal : Goal.values()) {
            parts.stream()
                    .map(part -> part.goals().get(goal))
                    .filter(Objects::nonNull)
                    .reduce(Integer::sum)
                    .ifPresent(sum -> goals.put(goal, sum));
        }
        goals.putAll(own.goals());
        boolean allKnown = parts.size() == rows.size() && parts.stream().allMatch(part -> part.staff() != null);
        Integer staff = own.staff() == null && allKnown && !parts.isEmpty()
                ? Integer.valueOf(parts.stream().mapToInt(Target::staff).sum())
                : own.staff();
        return new Target("", null, goals, staff);
    }

    private static Map<Goal, Long> sum(Map<String, Map<Goal, Long>> byPart) {
        Map<Goal, Long> sums = new EnumMap<>(Goal.class);
        for (Goal goal : Goal.values()) {
            sums.put(
                    goal,
                    byPart.values().stream()
                            .mapToLong(counts -> counts.get(goal))
                            .sum());
        }
        return sums;
    }
}
