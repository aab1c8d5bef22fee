package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.ketnap.calendar.WorkingCalendar;
import vn.ketnap.demo.DemoUnit.Structure;
import vn.ketnap.demo.Journey.Nominator;
import vn.ketnap.demo.Journey.Turn;
import vn.ketnap.vocabulary.StepIds;

/**
 * The people to be nominated, where and when, and how far the case has come today. The full plan repeats the year of a published
 * report: so many people became sympathisers, so many were admitted.
 */
final class DemoPlan {

    private static final int LISTED_IN_YEAR = 425;

    private final LocalDate today;
    private final WorkingCalendar calendar;
    private final Sessions sessions;
    private final List<DemoUnit> cells;
    private final Map<Object, Integer> dealt = new HashMap<>();
    private final List<Journey> journeys = new ArrayList<>();

    private DemoPlan(List<DemoUnit> cells, LocalDate today, WorkingCalendar calendar) {
        this.cells = cells;
        this.today = today;
        this.calendar = calendar;
        this.sessions = new Sessions(today, calendar);
    }

    static DemoPlan of(DemoSize size, List<DemoUnit> cells, LocalDate today, WorkingCalendar calendar) {
        DemoPlan plan = new DemoPlan(cells, today, calendar);
        for (PlanGroup group : PlanGroup.values()) {
            int count = group.count(size);
            for (int i = 0; i < count; i++) {
                plan.add(group, group.daysAgo(i, count));
            }
        }
        if (size == DemoSize.FULL) {
            plan.fillUp();
        }
        return plan;
    }

    List<Journey> journeys() {
        return journeys;
    }

    Sessions sessions() {
        return sessions;
    }

    LocalDate today() {
        return today;
    }

    /** Whether the day lies in the reported year, which ends today. */
    boolean inYear(LocalDate day) {
        return day != null && day.isAfter(today.minusYears(1)) && !day.isAfter(today);
    }

    /** Most sympathisers wait to be proposed for the class or for the dossier: they make up the number. */
    private void fillUp() {
        long missing = LISTED_IN_YEAR
                - journeys.stream()
                        .filter(journey -> inYear(journey.listedOn()))
                        .count();
        List<PlanGroup> waiting = PlanGroup.earlyWaiters();
        for (int i = 0; i < missing; i++) {
            PlanGroup group = waiting.get(i % waiting.size());
            add(group, group.daysAgo(i, (int) missing));
        }
    }

    private void add(PlanGroup group, int daysAgo) {
        int person = journeys.size() + 1;
        RandomGenerator random = new SplittableRandom(person * 7_919L);
        DemoUnit cell = nextCell(group.where());
        Map<String, LocalDate> all =
                CasePlan.around(group.anchor(), today.minusDays(daysAgo), sessions, calendar, random);
        Map<String, LocalDate> days = group.last() == null ? all : CasePlan.upTo(group.last(), all);
        LocalDate last = days.get(group.last() == null ? StepIds.RECORD_CEREMONY : group.last());
        group.turn().event().ifPresent(event -> days.put(event, workday(last.plusDays(Turn.DAYS_UNTIL_EVENT))));
        days.values().removeIf(day -> day.isAfter(today));
        journeys.add(new Journey(person, cell.code(), cell.structure(), nominator(person), group.turn(), days));
    }

    private LocalDate workday(LocalDate day) {
        return calendar.isWorkingDay(day) ? day : calendar.minusWorkingDays(day, 1);
    }

    private static Nominator nominator(int person) {
        if (person % 7 == 0) {
            return Nominator.TRADE_UNION;
        }
        return person % 3 == 0 ? Nominator.YOUTH_UNION : Nominator.CELL;
    }

    /** Deals the cases out, one cell after the other; null means a cell of any structure. */
    private DemoUnit nextCell(Structure where) {
        List<DemoUnit> choice = cells.stream()
                .filter(cell -> where == null || cell.structure() == where)
                .toList();
        int next = dealt.merge(where == null ? "any" : where, 1, Integer::sum);
        return choice.get((next - 1) % choice.size());
    }
}
