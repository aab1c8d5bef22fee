package vn.ketnap.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Loads and saves the register as a whole, within the caller's transaction. */
@Component
public class RegisterStore {

    private static final String ROW = "select id from register_lock where id = 1";

    private final JdbcTemplate database;
    private final UnitRepository units;
    private final UnitPasts pasts;
    private final Clock clock;
    private final OfficerRepository officers;
    private final PartyMemberRepository members;

    RegisterStore(
            JdbcTemplate database,
            UnitRepository units,
            UnitPasts pasts,
            OfficerRepository officers,
            PartyMemberRepository members,
            Clock clock) {
        this.database = database;
        this.units = units;
        this.pasts = pasts;
        this.clock = clock;
        this.officers = officers;
        this.members = members;
    }

    /** Makes others who change the register wait until this transaction has ended. */
    public void lock() {
        database.queryForList(ROW + " for update");
    }

    /** As {@link #lock()}, without waiting: false when somebody else is changing the register. */
    public boolean tryLock() {
        return !database.queryForList(ROW + " for update skip locked").isEmpty();
    }

    public RegisterSnapshot load() {
        List<PartyMember> all = members.findAll();
        return new RegisterSnapshot(
                byKey(units.findAll().stream().map(Unit::view).toList(), UnitView::code),
                byKey(officers.findAll().stream().map(Officer::row).toList(), OfficerRow::key),
                byKey(
                        all.stream()
                                .map(PartyMember::row)
                                .filter(row -> row.code() != null)
                                .toList(),
                        MemberRow::code),
                all.stream().map(PartyMember::admitted).filter(Objects::nonNull).toList());
    }

    /** Adds what is new and replaces what has the same key. */
    public void save(List<UnitView> newUnits, List<OfficerRow> newOfficers, List<MemberRow> newMembers) {
        save(newUnits, newOfficers, newMembers, Map.of());
    }

    /**
     * The same where the file names members whom only cases had brought.
     *
     * @param named id of the member by the code that the file gives
     */
    public void save(
            List<UnitView> newUnits,
            List<OfficerRow> newOfficers,
            List<MemberRow> newMembers,
            Map<String, Long> named) {
        saveUnits(newUnits);
        saveOfficers(newOfficers);
        saveMembers(newMembers, named);
        units.flush();
    }

    /**
     * Puts rows back as they stood before a change and takes out the roles and members that it had added.
     *
     * @param unitsBefore by code, null for a unit that the change had added; the others likewise by their keys
     * @return logins whose roles were touched
     */
    Set<String> restore(
            Map<String, UnitView> unitsBefore,
            Map<String, OfficerRow> officersBefore,
            Map<String, MemberRow> membersBefore) {
        Set<UnitPast.View> kept = pasts.findAll().stream()
                .filter(past -> !isAdded(unitsBefore, past.view().code()))
                .filter(past -> oldUnit(past, unitsBefore).filter(past::isOf).isEmpty())
                .map(UnitPast::view)
                .collect(Collectors.toSet());
        List<UnitView> oldUnits =
                unitsBefore.values().stream().filter(Objects::nonNull).toList();
        List<OfficerRow> oldOfficers =
                officersBefore.values().stream().filter(Objects::nonNull).toList();
        List<MemberRow> oldMembers =
                membersBefore.values().stream().filter(Objects::nonNull).toList();
        save(oldUnits, oldOfficers, oldMembers);
        // what was the past of the change is the present again, and the change itself is no past
        pasts.deleteAll(pasts.findAll().stream()
                .filter(past -> unitsBefore.containsKey(past.view().code()))
                .filter(past -> !kept.contains(past.view()))
                .toList());
        Set<String> logins = new TreeSet<>();
        oldOfficers.forEach(row -> logins.add(row.userId()));
        for (Officer officer : officers.findAll()) {
            OfficerRow row = officer.row();
            if (isAdded(officersBefore, row.key().text())) {
                logins.add(row.userId());
                officers.delete(officer);
            }
        }
        members.deleteAll(members.findAll().stream()
                .filter(member -> isAdded(membersBefore, member.row().code()))
                .toList());
        units.flush();
        return logins;
    }

    /**
     * Takes units out of the register, the lowest first.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException when something hangs on one of them
     */
    void remove(Set<String> codes) {
        List<Unit> gone = units.findAll().stream()
                .filter(unit -> codes.contains(unit.view().code()))
                .sorted(Comparator.comparing(unit -> unit.view().type()))
                .toList();
        gone.forEach(Unit::detach);
        units.flush();
        gone.forEach(unit -> {
            units.delete(unit);
            units.flush();
        });
    }

    private static Optional<UnitView> oldUnit(UnitPast past, Map<String, UnitView> unitsBefore) {
        return Optional.ofNullable(unitsBefore.get(past.view().code()));
    }

    private static boolean isAdded(Map<String, ?> before, String key) {
        return key != null && before.containsKey(key) && before.get(key) == null;
    }

    private void saveUnits(List<UnitView> views) {
        Map<String, Unit> known = byKey(units.findAll(), unit -> unit.view().code());
        // a parent is inserted before what stands under it, a successor before it is named
        views.stream()
                .sorted(Comparator.comparing(UnitView::type).reversed())
                .filter(view -> !known.containsKey(view.code()))
                .forEach(view -> known.put(view.code(), units.save(new Unit(view))));
        units.flush();
        views.forEach(view -> {
            Unit unit = known.get(view.code());
            remember(unit.view(), view);
            unit.update(view);
        });
    }

    /** Keeps what a unit was called and where it stood, unless it was so for less than a day. */
    private void remember(UnitView before, UnitView after) {
        boolean same = before.name().equals(after.name()) && Objects.equals(before.parentCode(), after.parentCode());
        LocalDate from = after.validFrom().isAfter(before.validFrom()) ? after.validFrom() : LocalDate.now(clock);
        LocalDate until = from.minusDays(1);
        if (!same && !until.isBefore(before.validFrom())) {
            pasts.save(new UnitPast(before, until));
        }
    }

    private void saveOfficers(List<OfficerRow> rows) {
        Map<OfficerRow.Key, Officer> known =
                byKey(officers.findAll(), officer -> officer.row().key());
        Map<String, Person> persons = rows.stream()
                .map(OfficerRow::person)
                .distinct()
                .collect(Collectors.toMap(Person::userId, person -> person));
        // name and address belong to the person, also in roles that the file leaves out
        known.forEach((key, officer) -> officer.rename(persons.get(key.userId())));
        rows.forEach(row -> {
            Officer officer = known.get(row.key());
            if (officer == null) {
                officers.save(new Officer(row));
            } else {
                officer.update(row);
            }
        });
    }

    private void saveMembers(List<MemberRow> rows, Map<String, Long> named) {
        named.forEach((code, id) -> members.findById(id).orElseThrow().give(code));
        Map<String, PartyMember> known = byKey(
                members.findAll().stream()
                        .filter(member -> member.row().code() != null)
                        .toList(),
                member -> member.row().code());
        rows.forEach(row -> {
            PartyMember member = known.get(row.code());
            if (member == null) {
                members.save(new PartyMember(row));
            } else {
                member.update(row);
            }
        });
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, value -> value));
    }
}
