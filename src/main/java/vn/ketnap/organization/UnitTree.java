package vn.ketnap.organization;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.ketnap.vocabulary.UnitType;

/**
 * The units as a tree, kept in memory: questions about it never reach the database. Another node's import is seen
 * after {@code ketnap.remembered}.
 */
@Component
public class UnitTree {

    private final UnitRepository units;
    private final UnitPasts pasts;
    private final long remembered;
    private volatile Snapshot snapshot;

    UnitTree(UnitRepository units, UnitPasts pasts, @Value("${ketnap.remembered}") Duration remembered) {
        this.units = units;
        this.pasts = pasts;
        this.remembered = remembered.toNanos();
    }

    /** The same questions asked of units that are not in force yet. */
    public static UnitTree of(Collection<UnitView> units) {
        UnitTree tree = new UnitTree(null, null, Duration.ZERO);
        tree.snapshot = Snapshot.of(units, List.of());
        return tree;
    }

    /** The unit, also one that has ended. Throws NoSuchElementException for an unknown code. */
    public UnitView unit(String code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("Không có đơn vị mang mã " + code));
    }

    /** The same questions asked of the units as they were called and stood on that day; today's where nothing else is known. */
    public UnitTree asOf(LocalDate day) {
        Snapshot current = snapshot();
        boolean past = current.past().stream().anyMatch(each -> !each.until().isBefore(day));
        return past ? current.byDay().computeIfAbsent(day, current::on) : this;
    }

    /** First day of the unit, also before it moved or was renamed. Throws NoSuchElementException for an unknown code. */
    public LocalDate foundedOn(String code) {
        LocalDate present = unit(code).validFrom();
        return snapshot().past().stream()
                .filter(each -> each.code().equals(code))
                .map(UnitPast.View::from)
                .filter(present::isAfter)
                .min(LocalDate::compareTo)
                .orElse(present);
    }

    /** The unit, empty for an unknown code or null. */
    public Optional<UnitView> find(String code) {
        return code == null
                ? Optional.empty()
                : Optional.ofNullable(snapshot().byCode().get(code));
    }

    /**
     * The unit that does the work of another on that day: the unit itself until its last day, then its successor or that one's. A unit
     * that has ended without successor is returned itself. Throws NoSuchElementException for an unknown code.
     */
    public UnitView inCharge(String code, LocalDate date) {
        return Succession.inCharge(unit(code), snapshot().byCode(), date);
    }

    /**
     * The unit that does the work of another on that day; where one has ended without successor, the nearest above it that has
     * not. Throws NoSuchElementException for an unknown code.
     */
    public UnitView inChargeOrAbove(String code, LocalDate date) {
        UnitView unit = inCharge(code, date);
        while (unit.endedBefore(date) && unit.parentCode() != null) {
            unit = inCharge(unit.parentCode(), date);
        }
        return unit;
    }

    /** All units in the order of their codes, also those that have ended. */
    public Collection<UnitView> all() {
        return snapshot().byCode().values();
    }

    /** The units right below, in the order of their codes. */
    public List<UnitView> children(String code) {
        return Collections.unmodifiableList(snapshot().children().getOrDefault(code, List.of()));
    }

    /**
     * The committees above a cell. Throws NoSuchElementException for an unknown code, IllegalArgumentException when the
     * unit is not a cell.
     */
    public UnitChain chainOf(String cellCode) {
        UnitView cell = unit(cellCode);
        if (cell.type() != UnitType.CELL) {
            throw new IllegalArgumentException(cell.name() + " không phải là chi bộ");
        }
        UnitView above = unit(cell.parentCode());
        UnitView section = above.type() == UnitType.SECTION ? above : null;
        UnitView grassroots = section == null ? above : unit(section.parentCode());
        boolean direct = grassroots.type() != UnitType.GRASSROOTS;
        UnitView superior = direct ? grassroots : unit(grassroots.parentCode());
        return new UnitChain(cell, section, grassroots, superior);
    }

    /** Whether the unit is the other one or stands somewhere below it. False for unknown codes. */
    public boolean isBelow(String code, String ancestor) {
        for (Optional<UnitView> unit = find(code);
                unit.isPresent();
                unit = find(unit.get().parentCode())) {
            if (unit.get().code().equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Codes of the unit and of those above it, the nearest first; empty for an unknown code. */
    public List<String> upwards(String code) {
        List<String> codes = new ArrayList<>();
        for (Optional<UnitView> unit = find(code);
                unit.isPresent();
                unit = find(unit.get().parentCode())) {
            codes.add(unit.get().code());
        }
        return codes;
    }

    /** Codes of the unit and of all units below it, also ended ones; empty for an unknown code. */
    public Set<String> below(String code) {
        Set<String> codes = new TreeSet<>();
        find(code).ifPresent(unit -> collect(unit, codes));
        return codes;
    }

    /** Codes of the cells below the unit (the unit itself when it is a cell), also ended ones. */
    public Set<String> cellsBelow(String code) {
        return below(code).stream()
                .filter(below -> unit(below).type() == UnitType.CELL)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Reads the units again; done by the import. */
    public void reload() {
        snapshot = Snapshot.of(
                units.findAll().stream().map(Unit::view).toList(),
                pasts.findAllByOrderByValidUntilAscIdAsc().stream()
                        .map(UnitPast::view)
                        .toList());
    }

    private void collect(UnitView unit, Set<String> codes) {
        codes.add(unit.code());
        children(unit.code()).forEach(child -> collect(child, codes));
    }

    private Snapshot snapshot() {
        Snapshot current = snapshot;
        boolean isFixed = units == null;
        if (isFixed) {
            return current;
        }
        if (current == null || System.nanoTime() - current.readAt() > remembered) {
            reload();
            current = snapshot;
        }
        return current;
    }

    private record Snapshot(
            Map<String, UnitView> byCode,
            Map<String, List<UnitView>> children,
            List<UnitPast.View> past,
            Map<LocalDate, UnitTree> byDay,
            long readAt) {

        static Snapshot of(Collection<UnitView> units, List<UnitPast.View> past) {
            Map<String, UnitView> byCode = new TreeMap<>();
            Map<String, List<UnitView>> children = new TreeMap<>();
            units.stream().sorted(Comparator.comparing(UnitView::code)).forEach(unit -> {
                byCode.put(unit.code(), unit);
                if (unit.parentCode() != null) {
                    children.computeIfAbsent(unit.parentCode(), parent -> new ArrayList<>())
                            .add(unit);
                }
            });
            return new Snapshot(
                    Collections.unmodifiableMap(byCode), children, past, new ConcurrentHashMap<>(), System.nanoTime());
        }

        /** Each unit as what ended first on that day or after it says. */
        UnitTree on(LocalDate day) {
            Map<String, UnitView> then = new TreeMap<>(byCode);
            past.stream()
                    .filter(each -> !each.until().isBefore(day))
                    .sorted(Comparator.comparing(UnitPast.View::until).reversed())
                    .forEach(each -> then.computeIfPresent(each.code(), (code, unit) -> unit.asBefore(each)));
            return UnitTree.of(then.values());
        }
    }
}
