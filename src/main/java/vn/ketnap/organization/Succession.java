package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which unit goes on where another one has ended or has moved. */
public final class Succession {

    private Succession() {}

    /**
     * The units as they stand on a day: planned moves that have come are done, and what stood under a unit that has ended
     * stands under its successor. What has ended itself stays where it was.
     */
    public static Map<String, UnitView> on(LocalDate day, Map<String, UnitView> units) {
        Map<String, UnitView> moved = new TreeMap<>();
        units.forEach((code, unit) -> moved.put(code, unit.on(day)));
        Map<String, UnitView> settled = new TreeMap<>();
        moved.forEach((code, unit) -> {
            UnitView parent = unit.parentCode() == null ? null : moved.get(unit.parentCode());
            boolean follows = parent != null && !unit.endedBefore(day);
            settled.put(code, follows ? unit.under(inCharge(parent, moved, day).code()) : unit);
        });
        return settled;
    }

    /** The unit, or the last of its successors that has to take over by that day. */
    static UnitView inCharge(UnitView unit, Map<String, UnitView> units, LocalDate day) {
        Set<String> passed = new HashSet<>();
        UnitView current = unit;
        while (current.endedBefore(day) && current.successorCode() != null && passed.add(current.code())) {
            current = units.getOrDefault(current.successorCode(), current);
        }
        return current;
    }

    /** The days after the given one on which a unit moves or is succeeded. */
    public static SortedSet<LocalDate> daysAfter(LocalDate day, Collection<UnitView> units) {
        SortedSet<LocalDate> days = new TreeSet<>();
        for (UnitView unit : units) {
            if (unit.nextParentFrom() != null) {
                days.add(unit.nextParentFrom());
            }
            if (unit.validTo() != null) {
                days.add(unit.validTo().plusDays(1));
            }
        }
        return days.tailSet(day.plusDays(1));
    }
}
