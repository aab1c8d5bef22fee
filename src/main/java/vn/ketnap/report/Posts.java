package vn.ketnap.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.Person;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.procedure.casefile.CaseUnits;
import vn.ketnap.regulation.Regulations;
import vn.ketnap.regulation.TimeLimit;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.Role;

/** The post that answers for a deadline: the first of its climbing order. Holders are read once for many questions. */
final class Posts {

    private final Regulations regulations;
    private final UnitTree units;
    private final Map<RoleInUnit, List<Person>> holders;

    Posts(Regulations regulations, UnitTree units, Officers officers, LocalDate today) {
        this.regulations = regulations;
        this.units = units;
        this.holders = officers.holders(today);
    }

    /** The post; a helper is the one of the case and not every helper of the cell. */
    Post of(String limit, String regulation, CaseUnits handling, String helper) {
        Role role = regulations.timeLimit(limit, regulation).map(Posts::first).orElse(Role.GRASSROOTS_OFFICER);
        String unit = handling.unitsOf(role).iterator().next();
        return new Post(role, unit, units.unit(unit).name(), names(new RoleInUnit(role, unit), helper));
    }

    /** The role that answers for a limit: a helper, who is reminded of more, for the own remark alone. */
    static Role first(TimeLimit limit) {
        return limit.escalateTo().stream()
                .filter(role -> role != Role.HELPER || limit.metBy() == DateKind.HELPER_REMARK)
                .findFirst()
                .orElse(Role.HELPER);
    }

    private List<String> names(RoleInUnit post, String helper) {
        if (post.role() == Role.HELPER) {
            return helper == null ? List.of() : List.of(helper);
        }
        return holders.getOrDefault(post, List.of()).stream()
                .map(Person::fullName)
                .toList();
    }
}
