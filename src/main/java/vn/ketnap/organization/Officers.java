package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.vocabulary.Role;

/** The people who hold a role in a unit, and when. */
@Component
@Transactional(readOnly = true)
public class Officers {

    private final OfficerRepository officers;
    private final NameOrder names;

    Officers(OfficerRepository officers, NameOrder names) {
        this.officers = officers;
        this.names = names;
    }

    /** Roles that nobody takes over for some days: a helper is chosen in person, an administrator by another one. */
    private static final Set<Role> PERSONAL = EnumSet.of(Role.HELPER, Role.ADMINISTRATOR);

    /**
     * The roles whose work a login does on that day, its own and those of officers whom it represents; empty for an unknown
     * login and for one whose own roles have ended.
     */
    public Set<RoleInUnit> rolesOf(String userId, LocalDate date) {
        List<OfficerRow> rows = officers.findHeldBy(userId, date).stream()
                .map(held -> held.officer().row())
                .filter(row -> row.validOn(date))
                .toList();
        boolean serves = rows.stream().anyMatch(row -> row.userId().equals(userId));
        return rows.stream()
                .filter(row -> row.userId().equals(userId) || serves && isTakenOver(row.role()))
                .map(OfficerRow::roleInUnit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a substitute does the work of that role. */
    static boolean isTakenOver(Role role) {
        return !PERSONAL.contains(role);
    }

    /** Everyone who does the work of a role on that day, by role and unit, in one round trip; substitutes too. */
    public Map<RoleInUnit, List<Person>> holders(LocalDate date) {
        List<HeldOffice> held = officers.findHeld(date);
        Map<String, Person> serving = new HashMap<>();
        held.stream()
                .map(each -> each.officer().row())
                .filter(row -> row.validOn(date))
                .forEach(row -> serving.put(row.userId(), row.person()));
        Map<RoleInUnit, Set<Person>> holders = new HashMap<>();
        held.forEach(each -> persons(each, date, serving)
                .forEach(person -> holders.computeIfAbsent(each.officer().row().roleInUnit(), post -> new HashSet<>())
                        .add(person)));
        return holders.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> sorted(entry.getValue())));
    }

    /** The people who do the work of the role in exactly that unit on that day, substitutes too. */
    public List<Person> holders(Role role, String unitCode, LocalDate date) {
        List<HeldOffice> held = officers.findHeldIn(unitCode, role, date);
        Map<String, Person> serving = new HashMap<>();
        held.stream()
                .map(HeldOffice::substitute)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(login -> officers.findByUserId(login).stream().map(Officer::row))
                .filter(row -> row.validOn(date))
                .forEach(row -> serving.put(row.userId(), row.person()));
        return sorted(
                held.stream().flatMap(each -> persons(each, date, serving)).collect(Collectors.toSet()));
    }

    /** Those who do the work of an office on that day: nobody, the holder, or the holder and the substitute. */
    private static Stream<Person> persons(HeldOffice held, LocalDate date, Map<String, Person> serving) {
        OfficerRow row = held.officer().row();
        if (!row.validOn(date)) {
            return Stream.empty();
        }
        return held.substitute() == null || !isTakenOver(row.role())
                ? Stream.of(row.person())
                : Stream.of(row.person(), serving.get(held.substitute())).filter(Objects::nonNull);
    }

    private List<Person> sorted(Set<Person> persons) {
        return persons.stream()
                .sorted(names.by(Person::fullName).thenComparing(Person::userId))
                .toList();
    }

    /** The people who have a role in the unit on that day, by name; without substitutes. */
    public List<Person> servingIn(String unitCode, LocalDate date) {
        return sorted(officers.findByUnitCodeInOrderByUnitCodeAscIdAsc(Set.of(unitCode)).stream()
                .map(Officer::row)
                .filter(row -> row.validOn(date))
                .map(OfficerRow::person)
                .collect(Collectors.toSet()));
    }

    /** Logins of all who have or had a role in one of these units. */
    public Set<String> everIn(Collection<String> unitCodes) {
        return unitCodes.isEmpty()
                ? Set.of()
                : officers.findByUnitCodeInOrderByUnitCodeAscIdAsc(unitCodes).stream()
                        .map(officer -> officer.row().userId())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the login holds the role in exactly that unit on that day. */
    public boolean holds(String userId, Role role, String unitCode, LocalDate date) {
        return rolesOf(userId, date).contains(new RoleInUnit(role, unitCode));
    }

    /** Name and address of a login, also of one whose roles have ended; empty when the register does not know it. */
    public Optional<Person> person(String userId) {
        return officers.findByUserId(userId).stream()
                .map(Officer::row)
                .map(OfficerRow::person)
                .findFirst();
    }
}
