package vn.ketnap.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.security.CaseScope;
import vn.ketnap.vocabulary.UnitType;

/** Finds what a login may look at. Every figure and list goes through here, so that none shows foreign units. */
@Component
public class Territories {

    private final CaseScope scope;
    private final UnitTree units;

    Territories(CaseScope scope, UnitTree units) {
        this.scope = scope;
        this.units = units;
    }

    /** Whether the login oversees any unit. */
    public boolean isOverseer(String login) {
        return !scope.overseen(login).isEmpty();
    }

    /**
     * The unit with its parts. Throws NoSuchElementException for a unit that the login does not oversee.
     *
     * @param unit code of the unit; null or empty for everything the login oversees
     */
    public Territory of(String login, String unit) {
        return of(login, unit, units);
    }

    /** The same as the units were called and stood on a day: for figures of a period that is over. */
    public Territory of(String login, String unit, LocalDate asOf) {
        return of(login, unit, units.asOf(asOf));
    }

    private Territory of(String login, String unit, UnitTree then) {
        List<UnitView> own = topmost(scope.overseen(login));
        if (unit == null || unit.isEmpty()) {
            return own.size() == 1
                    ? around(own.get(0).code(), own, then)
                    : new Territory(
                            List.of(),
                            own.stream().map(each -> then.unit(each.code())).toList(),
                            cells(own, then));
        }
        UnitView wanted = units.find(unit)
                .filter(found -> own.stream().anyMatch(top -> units.isBelow(found.code(), top.code())))
                .orElseThrow(() -> new NoSuchElementException("Không có đơn vị này"));
        boolean stoodThere = own.stream().anyMatch(top -> then.isBelow(wanted.code(), top.code()));
        return around(wanted.code(), own, stoodThere ? then : units);
    }

    /** Whether the login manages the unit or one above it. */
    public boolean manages(String login, String unit) {
        return scope.managed(login).stream().anyMatch(top -> units.isBelow(unit, top));
    }

    private List<UnitView> topmost(Set<String> codes) {
        return codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> !other.equals(code) && units.isBelow(code, other)))
                .map(units::unit)
                .toList();
    }

    private static Territory around(String unit, List<UnitView> own, UnitTree then) {
        Set<String> tops = own.stream().map(UnitView::code).collect(Collectors.toSet());
        LinkedList<UnitView> path = new LinkedList<>(List.of(then.unit(unit)));
        while (!tops.contains(path.getFirst().code())) {
            path.addFirst(then.unit(path.getFirst().parentCode()));
        }
        List<UnitView> parts = new ArrayList<>(then.children(unit));
        if (parts.isEmpty()) {
            parts.add(then.unit(unit));
        }
        return new Territory(List.copyOf(path), List.copyOf(parts), cells(parts, then));
    }

    private static Map<String, String> cells(Collection<UnitView> parts, UnitTree then) {
        Map<String, String> partOfCell = new LinkedHashMap<>();
        for (UnitView part : parts) {
            then.below(part.code()).stream()
                    .filter(code -> then.unit(code).type() == UnitType.CELL)
                    .forEach(cell -> partOfCell.put(cell, part.code()));
        }
        return partOfCell;
    }
}
