package vn.ketnap.organization;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.TransactionMemory;

/**
 * Officers and those who represent them, kept in memory: told to those who write down who did something, never asked for
 * rights. Another node's change is seen within half a minute.
 */
@Component
public class StandIns {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final SubstitutionRepository substitutions;
    private final OfficerRepository officers;
    private final TransactionMemory memory;
    private volatile Read read;

    StandIns(SubstitutionRepository substitutions, OfficerRepository officers, TransactionMemory memory) {
        this.substitutions = substitutions;
        this.officers = officers;
        this.memory = memory;
    }

    /** Those who represented the officer on that day and had a role of their own. */
    List<Person> of(String officer, LocalDate day) {
        Read known = read();
        return known.active(day)
                .filter(each -> each.officer().equals(officer))
                .flatMap(each -> known.rows(each.substitute(), day)
                        .map(OfficerRow::person)
                        .limit(1))
                .toList();
    }

    /** The running transaction works on a task of these groups, asked for when they matter: what is done is done in one of them. */
    public void workIn(Supplier<Set<String>> groups) {
        task().set(groups);
    }

    private AtomicReference<Supplier<Set<String>>> task() {
        return memory.once(StandIns.class, AtomicReference::new);
    }

    /**
     * Login of the officer in whose place somebody acts; empty for whoever has the role himself and for strangers.
     *
     * @param concerned which roles do that work, where no task of a group says it
     */
    public Optional<String> actedFor(String actor, Predicate<RoleInUnit> concerned, LocalDate day) {
        Read known = read();
        List<Substitution> represented = known.active(day)
                .filter(each -> each.substitute().equals(actor))
                .toList();
        if (represented.isEmpty()) {
            return Optional.empty();
        }
        Supplier<Set<String>> task = task().get();
        Set<String> groups = task == null ? Set.of() : task.get();
        Predicate<RoleInUnit> works = task == null ? concerned : role -> groups.contains(role.group());
        boolean ownWork = known.rows(actor, day).map(OfficerRow::roleInUnit).anyMatch(works);
        return ownWork
                ? Optional.empty()
                : represented.stream()
                        .map(Substitution::officer)
                        .filter(officer -> known.rows(officer, day)
                                .filter(row -> Officers.isTakenOver(row.role()))
                                .map(OfficerRow::roleInUnit)
                                .anyMatch(works))
                        .findFirst();
    }

    @EventListener
    void forget(OrganizationChanged changed) {
        read = null;
    }

    private Read read() {
        Read known = read;
        if (known == null || known.readAt() + FRESH.toNanos() < System.nanoTime()) {
            List<Substitution> all = substitutions.findAll();
            Map<String, List<OfficerRow>> rows = new HashMap<>();
            all.stream()
                    .flatMap(each -> Stream.of(each.officer(), each.substitute()))
                    .distinct()
                    .forEach(login -> rows.put(
                            login,
                            officers.findByUserId(login).stream()
                                    .map(Officer::row)
                                    .toList()));
            known = new Read(all, rows, System.nanoTime());
            read = known;
        }
        return known;
    }

    private record Read(List<Substitution> all, Map<String, List<OfficerRow>> officers, long readAt) {

        Stream<Substitution> active(LocalDate day) {
            return all.stream().filter(each -> each.covers(day));
        }

        Stream<OfficerRow> rows(String login, LocalDate day) {
            return officers.getOrDefault(login, List.of()).stream().filter(row -> row.validOn(day));
        }
    }
}
