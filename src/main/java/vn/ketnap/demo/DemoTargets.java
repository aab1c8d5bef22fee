package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.ketnap.target.Goal;
import vn.ketnap.target.ReportPeriod;
import vn.ketnap.target.Target;
import vn.ketnap.target.Targets;
import vn.ketnap.vocabulary.UnitType;

/** What the committees of the demonstration set themselves for this year and the next: some reach it, some do not. */
@Component
@Profile("demo")
class DemoTargets {

    private final Targets targets;

    DemoTargets(Targets targets) {
        this.targets = targets;
    }

    /** Enters a target for each committee and the whole, as its manager does; entered again they are the same. */
    void enter(DemoPlan plan, DemoOrganization organization) {
        List<Target> entered = new ArrayList<>();
        for (int year = plan.today().getYear(); year <= plan.today().getYear() + 1; year++) {
            Map<Goal, Integer> whole = new EnumMap<>(Goal.class);
            int members = 0;
            for (DemoUnit unit : organization.units()) {
                if (unit.type() == UnitType.GRASSROOTS) {
                    Map<Goal, Integer> goals = goals(plan, organization, unit.code(), year);
                    goals.forEach((goal, number) -> whole.merge(goal, number, Integer::sum));
                    int ofUnit = members(organization, unit.code());
                    members += ofUnit;
                    entered.add(new Target(unit.code(), ReportPeriod.of(String.valueOf(year)), goals, 3 * ofUnit));
                }
            }
            entered.add(
                    new Target(organization.top().code(), ReportPeriod.of(String.valueOf(year)), whole, 3 * members));
        }
        targets.enter(entered, "lanhdao");
    }

    /** What the plan brings this year, a little more for every second committee; next year the same again. */
    private static Map<Goal, Integer> goals(DemoPlan plan, DemoOrganization organization, String unit, int year) {
        int more = Math.floorMod(unit.hashCode() + year, 2);
        Map<Goal, Integer> goals = new EnumMap<>(Goal.class);
        goals.put(Goal.RECOGNISED, planned(plan, organization, unit, Journey::listedOn) + more);
        goals.put(Goal.ADMITTED, planned(plan, organization, unit, Journey::decidedOn) + more);
        return goals;
    }

    private static int planned(
            DemoPlan plan, DemoOrganization organization, String unit, Function<Journey, LocalDate> event) {
        return (int) plan.journeys().stream()
                .filter(journey -> organization.grassrootsOf(journey.cell()).equals(unit))
                .map(event)
                .filter(plan::inYear)
                .count();
    }

    private static int members(DemoOrganization organization, String unit) {
        return (int) organization.members().stream()
                .filter(member -> organization.grassrootsOf(member.cell()).equals(unit))
                .count();
    }
}
