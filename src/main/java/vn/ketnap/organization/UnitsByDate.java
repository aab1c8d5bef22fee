package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings units into force, with all that hangs on them: at once by an import, later by the day they were dated for. */
@Component
public class UnitsByDate {

    private static final Logger LOG = LoggerFactory.getLogger(UnitsByDate.class);

    private final RegisterStore store;
    private final UnitTree tree;
    private final CasesOfUnits cases;
    private final UnitRuns runs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnitsByDate(
            RegisterStore store,
            UnitTree tree,
            CasesOfUnits cases,
            UnitRuns runs,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.tree = tree;
        this.cases = cases;
        this.runs = runs;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Does the moves and successions that have come by today. To be called every day; a second call changes nothing. */
    public void follow() {
        boolean changed = Boolean.TRUE.equals(transaction.execute(status -> {
            store.lock();
            LocalDate today = LocalDate.now(clock);
            Map<String, UnitView> before = store.load().units();
            Map<String, UnitView> after = Succession.on(today, before);
            List<UnitView> moved = changed(before, after);
            runs.beginNight();
            moved.forEach(unit -> runs.keep(UnitRuns.UNIT, unit.code(), before.get(unit.code())));
            store.save(moved, List.of(), List.of());
            return putInForce(after.values(), today, UnitRuns.SYSTEM) > 0 || !moved.isEmpty();
        }));
        if (changed) {
            tree.reload();
            events.publishEvent(new OrganizationChanged(Set.of()));
        }
    }

    /**
     * Notes what stood before an import, so that it can be taken back.
     *
     * @param unitsBefore units that change by code, null for one that the import adds; roles and members likewise
     */
    public void begin(
            String actor,
            Map<String, UnitView> unitsBefore,
            Map<OfficerRow.Key, OfficerRow> officersBefore,
            Map<String, MemberRow> membersBefore) {
        runs.begin(actor);
        unitsBefore.forEach((code, unit) -> runs.keep(UnitRuns.UNIT, code, unit));
        officersBefore.forEach((key, officer) -> runs.keep(UnitRuns.OFFICER, key.text(), officer));
        membersBefore.forEach((code, member) -> runs.keep(UnitRuns.MEMBER, code, member));
    }

    /** Lets everything follow units that the caller's transaction has stored; returns how many cases moved. */
    int putInForce(Collection<UnitView> units, LocalDate day, String actor) {
        return putInForce(units, day, Map.of(), actor);
    }

    /**
     * The same where some cases go elsewhere than their cell.
     *
     * @param chosen cells by case number
     */
    public int putInForce(Collection<UnitView> units, LocalDate day, Map<String, String> chosen, String actor) {
        UnitTree inForce = UnitTree.of(units);
        int moved = cases.follow(inForce, day, chosen, actor);
        events.publishEvent(new UnitsMoved(inForce, day));
        if (moved > 0) {
            LOG.info("{} running cases followed their units", moved);
        }
        return moved;
    }

    /** The units that are new or other than before. */
    public static List<UnitView> changed(Map<String, UnitView> before, Map<String, UnitView> after) {
        return after.values().stream()
                .filter(unit -> !unit.equals(before.get(unit.code())))
                .toList();
    }
}
