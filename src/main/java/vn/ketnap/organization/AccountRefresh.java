package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries the register of officers over to the logins. */
@Component
public class AccountRefresh {

    private final OfficerRepository officers;
    private final Accounts accounts;
    private final Clock clock;

    AccountRefresh(OfficerRepository officers, Accounts accounts, Clock clock) {
        this.officers = officers;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Makes logins and groups equal to the roles held today. To be called every day, for roles and substitutions begin and end
     * by date; only an import brings new logins, so a daily call returns no password.
     *
     * @return one-time passwords of new logins by user id
     */
    @Transactional
    public Map<String, String> refresh() {
        return refresh(login -> true);
    }

    /** The same for one login. */
    @Transactional
    public void refresh(String login) {
        refresh(login::equals);
    }

    private Map<String, String> refresh(Predicate<String> wanted) {
        LocalDate today = LocalDate.now(clock);
        Map<String, List<OfficerRow>> own = new TreeMap<>();
        Map<String, Set<RoleInUnit>> represented = new HashMap<>();
        Set<Officer> seen = new HashSet<>();
        for (HeldOffice held : officers.findHeld(today)) {
            OfficerRow row = held.officer().row();
            if (seen.add(held.officer())) {
                own.computeIfAbsent(row.userId(), login -> new ArrayList<>()).add(row);
            }
            if (held.substitute() != null && row.validOn(today) && Officers.isTakenOver(row.role())) {
                represented
                        .computeIfAbsent(held.substitute(), login -> new HashSet<>())
                        .add(row.roleInUnit());
            }
        }
        return accounts.sync(own.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .map(entry -> account(entry.getValue(), represented.getOrDefault(entry.getKey(), Set.of()), today))
                .toList());
    }

    /** Closes those of the logins that the register does not know any more; within the caller's transaction. */
    void close(Collection<String> logins) {
        accounts.sync(logins.stream()
                .filter(login -> officers.findByUserId(login).isEmpty() && accounts.exists(login))
                .map(login -> new Account(login, login, null, Set.of(), false))
                .toList());
    }

    /** A login without a role of its own today represents nobody. */
    private static Account account(List<OfficerRow> rows, Set<RoleInUnit> represented, LocalDate today) {
        Person person = rows.get(0).person();
        Set<RoleInUnit> roles = rows.stream()
                .filter(row -> row.validOn(today))
                .map(OfficerRow::roleInUnit)
                .collect(Collectors.toSet());
        if (!roles.isEmpty()) {
            roles.addAll(represented);
        }
        return new Account(
                person.userId(),
                person.fullName(),
                person.email(),
                roles,
                rows.stream().anyMatch(row -> !row.endedBefore(today)));
    }
}
