package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.ketnap.platform.RefusedException;

/** Takes a change of units back, with all that followed it, as long as nobody has worked on what moved. */
@Component
public class UnitTakeBack {

    private static final int MOST_NAMED = 5;

    private final RegisterStore store;
    private final UnitRuns runs;
    private final List<GoesBack<?>> followers;
    private final UnitsByDate units;
    private final UnitTree tree;
    private final AccountRefresh accounts;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    UnitTakeBack(
            RegisterStore store,
            UnitRuns runs,
            List<GoesBack<?>> followers,
            UnitsByDate units,
            UnitTree tree,
            AccountRefresh accounts,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.followers = followers;
        this.units = units;
        this.tree = tree;
        this.accounts = accounts;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Puts units, roles and members back as they stood before the change, and everything that followed them to where it
     * was, also in the nights since. All of it or, with a reason, nothing.
     *
     * @return one-time passwords of logins that are active again
     * @throws RefusedException when the change is too old or taken back already, when the same rows were changed again, or
     *     somebody has worked on what moved
     */
    public Map<String, String> takeBack(long run, String actor) {
        Set<String> logins = new LinkedHashSet<>();
        Map<String, String> passwords;
        try {
            passwords = transaction.execute(status -> {
                store.lock();
                return undo(run, actor, logins);
            });
        } catch (DataIntegrityViolationException inUse) {
            throw RefusedException.because(
                    "Đơn vị hoặc đảng viên mới thêm đã có dữ liệu kèm theo, không rút lại được nữa");
        }
        tree.reload();
        events.publishEvent(new OrganizationChanged(logins));
        return passwords;
    }

    private Map<String, String> undo(long run, String actor, Set<String> logins) {
        UnitRun of =
                runs.all().stream().filter(each -> each.id() == run).findFirst().orElseThrow();
        if (!of.mayGoBack()) {
            throw RefusedException.because(
                    "Lần thay đổi này đã được rút lại, đã quá %d ngày hoặc do phần mềm làm theo ngày đã ghi"
                            .formatted(UnitRuns.KEPT.toDays()));
        }
        refuse(
                "Có lần nhập sau đã sửa lại %d dòng của lần này, rút lại lần nhập sau trước: %s",
                runs.changedSince(run));
        List<UnitRuns.Part> parts = runs.since(run);
        refuse("Đã có người làm việc tiếp, không rút lại được nữa (%d): %s", worked(parts));
        Set<String> added = restore(parts, logins);
        parts.forEach(part -> follower(part).ifPresent(follower -> back(follower, part, actor)));
        refuse("Đơn vị mới thêm đã có dữ liệu kèm theo, không rút lại được nữa (%d): %s", held(added));
        store.remove(added);
        parts.stream().map(UnitRuns.Part::run).distinct().forEach(each -> runs.takenBack(each, actor));
        LocalDate today = LocalDate.now(clock);
        units.putInForce(store.load().units().values(), today, actor);
        return accounts.refresh();
    }

    private List<String> worked(List<UnitRuns.Part> parts) {
        // a night may have moved again what the change had moved: what counts is what was done after the last of them
        Map<String, UnitRuns.Part> last = new LinkedHashMap<>();
        parts.forEach(part -> last.putIfAbsent(part.kind() + " " + part.subject(), part));
        return last.values().stream()
                .flatMap(part -> follower(part).stream().flatMap(follower -> worked(follower, part).stream()))
                .toList();
    }

    /** Empty for a row of the register. */
    private Optional<GoesBack<?>> follower(UnitRuns.Part part) {
        return followers.stream()
                .filter(each -> each.kind().equals(part.kind()))
                .findFirst();
    }

    private <T extends Record> Optional<String> worked(GoesBack<T> follower, UnitRuns.Part part) {
        return follower.workedOn(part.subject(), runs.read(part, follower.before()));
    }

    private <T extends Record> void back(GoesBack<T> follower, UnitRuns.Part part, String actor) {
        follower.back(part.subject(), runs.read(part, follower.before()), actor);
    }

    private List<String> held(Set<String> added) {
        return added.isEmpty()
                ? List.of()
                : followers.stream()
                        .flatMap(follower -> follower.heldBy(added).stream())
                        .toList();
    }

    /** The oldest state of a row is the one that stood before all; codes of the units that were added are returned. */
    private Set<String> restore(List<UnitRuns.Part> parts, Set<String> logins) {
        Map<String, UnitView> unitsBefore = new LinkedHashMap<>();
        Map<String, OfficerRow> officersBefore = new LinkedHashMap<>();
        Map<String, MemberRow> membersBefore = new LinkedHashMap<>();
        for (UnitRuns.Part part : parts) {
            boolean added = part.content() == null;
            switch (part.kind()) {
                case UnitRuns.UNIT -> unitsBefore.put(part.subject(), added ? null : runs.read(part, UnitView.class));
                case UnitRuns.OFFICER ->
                    officersBefore.put(part.subject(), added ? null : runs.read(part, OfficerRow.class));
                case UnitRuns.MEMBER ->
                    membersBefore.put(part.subject(), added ? null : runs.read(part, MemberRow.class));
                default -> {
                    // goes back after the register
                }
            }
        }
        logins.addAll(store.restore(unitsBefore, officersBefore, membersBefore));
        accounts.close(logins);
        Set<String> added = new LinkedHashSet<>(unitsBefore.keySet());
        added.removeIf(code -> unitsBefore.get(code) != null);
        return added;
    }

    private static void refuse(String reason, List<String> what) {
        if (!what.isEmpty()) {
            List<String> named = new ArrayList<>(what.subList(0, Math.min(MOST_NAMED, what.size())));
            String more = what.size() > MOST_NAMED ? ", …" : "";
            throw RefusedException.because(reason.formatted(what.size(), String.join(", ", named) + more));
        }
    }
}
