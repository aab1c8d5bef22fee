package vn.ketnap.imports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.CaseMoves;
import vn.ketnap.organization.CasesOfUnits;
import vn.ketnap.organization.Succession;
import vn.ketnap.organization.UnitBelongings;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;

/** What a change of units does to cases and to what hangs on them. */
@Component
class Consequences {

    private final CasesOfUnits cases;
    private final List<UnitBelongings> belongings;

    Consequences(CasesOfUnits cases, List<UnitBelongings> belongings) {
        this.cases = cases;
        this.belongings = belongings;
    }

    /** What becomes of running cases, today and on the days for which the units are dated. */
    CaseMoves moves(Map<String, UnitView> after, LocalDate today, Map<String, String> chosen) {
        SortedMap<LocalDate, UnitTree> days = new TreeMap<>();
        days.put(today, UnitTree.of(after.values()));
        Succession.daysAfter(today, after.values())
                .forEach(day ->
                        days.put(day, UnitTree.of(Succession.on(day, after).values())));
        return cases.plan(days, chosen);
    }

    /** What hangs on the units and on the cases that move, unit by unit. */
    List<CaseMoves.Belonging> belongings(Collection<UnitView> changing, List<CaseMoves.Move> moves) {
        return belongings.stream()
                .flatMap(each -> each.of(changing, moves).stream())
                .sorted(Comparator.comparing(CaseMoves.Belonging::unit))
                .toList();
    }
}
