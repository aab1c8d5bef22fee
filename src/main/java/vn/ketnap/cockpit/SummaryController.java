package vn.ketnap.cockpit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.report.DeadlineCounts;
import vn.ketnap.report.DeadlineFigures;
import vn.ketnap.report.DeadlineFilter;
import vn.ketnap.report.DeadlineList;
import vn.ketnap.report.Due;
import vn.ketnap.report.Territories;
import vn.ketnap.report.Territory;
import vn.ketnap.security.Caller;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.Trail;
import vn.ketnap.target.Goal;
import vn.ketnap.target.Progress;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.target.TargetReport;
import vn.ketnap.target.TargetReports;
import vn.ketnap.vocabulary.DateKind;

/** The first page of Cockpit: how the year and the month go, who is late, whose probation ends soon. */
@RestController
class SummaryController {

    private static final String PAGE = "trang đầu của Giám sát";
    private static final int MOST_LATE = 8;
    private static final DeadlineFilter PROBATION_ENDS =
            new DeadlineFilter(Due.IN_90, null, DateKind.PROBATION_ENDED, null, null, null, null, null, null, false);

    private final ManagerAccess overseers;
    private final Territories territories;
    private final TargetReports reports;
    private final DeadlineFigures figures;
    private final DeadlineList deadlines;
    private final BusinessClock clock;
    private final Trail trail;

    SummaryController(
            ManagerAccess overseers,
            Territories territories,
            TargetReports reports,
            DeadlineFigures figures,
            DeadlineList deadlines,
            BusinessClock clock,
            Trail trail) {
        this.overseers = overseers;
        this.territories = territories;
        this.reports = reports;
        this.figures = figures;
        this.deadlines = deadlines;
        this.clock = clock;
        this.trail = trail;
    }

    /** A period by the code that lists take and by the name that people read. */
    record Period(String code, String label) {

        static Period of(ReportPeriod period) {
            return new Period(period.code(), period.label());
        }
    }

    /** One goal: the year so far against its target, the month, and beside each the period before it. */
    record Line(Goal goal, String label, Progress year, long month, long monthBefore) {}

    /**
     * The whole page.
     *
     * @param probationEnds how many probations end in 90 days
     * @param late the posts that let deadlines pass, the longest waiting first; of many the first ones
     * @param otherLate how many posts more are late
     */
    record Summary(
            LocalDate today,
            Period year,
            Period yearBefore,
            Period month,
            Period monthBefore,
            List<Line> goals,
            DeadlineCounts deadlines,
            long probationEnds,
            List<DeadlineFigures.LatePost> late,
            int otherLate) {}

    @GetMapping("/camunda/api/ketnap/reports/summary")
    ResponseEntity<Summary> read(Caller caller) {
        String login = overseers.require(caller);
        Territory territory = territories.of(login, "");
        LocalDate today = clock.today();
        ReportPeriod year = ReportPeriod.of(String.valueOf(today.getYear()));
        ReportPeriod month = ReportPeriod.of(YearMonth.from(today).toString());
        List<DeadlineFigures.LatePost> late = figures.late(territory);
        Summary summary = new Summary(
                today,
                Period.of(year),
                Period.of(year.before()),
                Period.of(month),
                Period.of(month.before()),
                goals(reports.total(territory, year), reports.total(territory, month)),
                figures.all(territory),
                deadlines.page(territory, PROBATION_ENDS, 1).total(),
                late.stream().limit(MOST_LATE).toList(),
                Math.max(0, late.size() - MOST_LATE));
        trail.read(new AuditEvent(login, null, Operation.REPORT, FieldGroup.FIGURES, PAGE));
        return Replies.unstored(summary);
    }

    private static List<Line> goals(TargetReport.Row year, TargetReport.Row month) {
        return Stream.of(Goal.values())
                .map(goal -> {
                    Progress inMonth = month.goals().get(goal);
                    return new Line(goal, goal.label(), year.goals().get(goal), inMonth.result(), inMonth.before());
                })
                .toList();
    }
}
