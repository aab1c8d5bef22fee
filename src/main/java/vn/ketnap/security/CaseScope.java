package vn.ketnap.security;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.casefile.CaseSight;
import vn.ketnap.procedure.check.Helpers;
import vn.ketnap.vocabulary.Role;

/**
 * The cases that a login may read today: those of the units where it works on cases or manages, and of the units below
 * them; a helper reads the case of the person helped. Technical administrators read none.
 */
@Component
public class CaseScope implements CaseSight {

    private static final Set<Role> READERS = EnumSet.of(
            Role.CELL_SECRETARY, Role.SECTION_OFFICER, Role.GRASSROOTS_OFFICER, Role.ORGANIZATION_BOARD, Role.MANAGER);

    private static final Set<Role> WORKERS =
            EnumSet.of(Role.CELL_SECRETARY, Role.SECTION_OFFICER, Role.GRASSROOTS_OFFICER, Role.ORGANIZATION_BOARD);

    private static final Set<Role> OVERSEERS =
            EnumSet.of(Role.GRASSROOTS_OFFICER, Role.ORGANIZATION_BOARD, Role.MANAGER);

    private final Officers officers;
    private final Helpers helpers;
    private final UnitTree units;
    private final BusinessClock clock;

    CaseScope(Officers officers, Helpers helpers, UnitTree units, BusinessClock clock) {
        this.officers = officers;
        this.helpers = helpers;
        this.units = units;
        this.clock = clock;
    }

    /** Codes of the units where the login holds a role that reads cases; empty for an unknown login. */
    public Set<String> units(String login) {
        return unitsOf(login, READERS);
    }

    /** Codes of the units that the login manages; empty for anyone but a manager. */
    public Set<String> managed(String login) {
        return unitsOf(login, EnumSet.of(Role.MANAGER));
    }

    /** Codes of the units whose figures the login reads: it manages them, or works on the cases of all cells below. */
    public Set<String> overseen(String login) {
        return unitsOf(login, OVERSEERS);
    }

    /** Codes of the cells where the login helps persons, each of whose cases it reads. */
    public Set<String> helpedIn(String login) {
        return unitsOf(login, EnumSet.of(Role.HELPER));
    }

    /** Codes of the cells whose cases the login reads, also of cells that have ended. */
    public Set<String> cells(String login) {
        return units(login).stream()
                .flatMap(unit -> units.cellsBelow(unit).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean sees(String login, CaseFile file) {
        return units(login).stream().anyMatch(unit -> handles(unit, file) || unit.equals(file.offeredTo()))
                || helpers.member(file.helperId())
                        .filter(helper -> login.equals(helper.userId()))
                        .filter(helper -> officers.holds(login, Role.HELPER, file.cellCode(), clock.today()))
                        .isPresent();
    }

    /** Whether the login works on the case in its cell or in a committee above it, so that it may add papers. */
    public boolean worksOn(String login, CaseFile file) {
        return unitsOf(login, WORKERS).stream().anyMatch(unit -> handles(unit, file));
    }

    /** A unit that decides or appraises goes on with a case whose cell has moved away from below it. */
    private boolean handles(String unit, CaseFile file) {
        return units.isBelow(file.cellCode(), unit) || file.isDecidedBy(unit) || unit.equals(file.sectionCode());
    }

    private Set<String> unitsOf(String login, Set<Role> roles) {
        return officers.rolesOf(login, clock.today()).stream()
                .filter(held -> roles.contains(held.role()))
                .map(RoleInUnit::unitCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
