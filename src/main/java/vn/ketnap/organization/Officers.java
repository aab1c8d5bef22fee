package vn.ketnap.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The roles a login holds on that day; empty for an unknown login. */
    public Set<RoleInUnit> rolesOf(String userId, LocalDate date) {
        return officers.findByUserId(userId).stream()
                .map(Officer::row)
                .filter(row -> row.validOn(date))
                .map(OfficerRow::roleInUnit)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everyone who holds a role on that day, by role and unit, in one round trip. */
    public Map<RoleInUnit, List<Person>> holders(LocalDate date) {
        return officers.findAll().stream()
                .map(Officer::row)
                .filter(row -> row.validOn(date))
                .sorted(byName())
                .collect(Collectors.groupingBy(
                        OfficerRow::roleInUnit, Collectors.mapping(OfficerRow::person, Collectors.toList())));
    }

    /** The people who hold the role in exactly that unit on that day. */
    public List<Person> holders(Role role, String unitCode, LocalDate date) {
        return officers.findByUnitCodeAndRole(unitCode, role).stream()
                .map(Officer::row)
                .filter(row -> row.validOn(date))
                .sorted(byName())
                .map(OfficerRow::person)
                .toList();
    }

    private Comparator<OfficerRow> byName() {
        return names.by((OfficerRow row) -> row.person().fullName()).thenComparing(OfficerRow::userId);
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
