package vn.ketnap.procedure.incident;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.Officers;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Choice;
import vn.ketnap.platform.Problems;
import vn.ketnap.procedure.casefile.CaseFile;
import vn.ketnap.procedure.check.DateOwner;
import vn.ketnap.procedure.check.LawInForce;
import vn.ketnap.regulation.MembershipRules;
import vn.ketnap.regulation.Permit;
import vn.ketnap.vocabulary.DateKind;
import vn.ketnap.vocabulary.IncidentKind;
import vn.ketnap.vocabulary.Role;

/** The rights to report what happened to a case: which kinds a role may report in which stage stands in the table. */
@Component
class Reporters {

    private static final Set<Role> REPORTERS =
            EnumSet.of(Role.CELL_SECRETARY, Role.GRASSROOTS_OFFICER, Role.ORGANIZATION_BOARD);

    /** Those who work for a committee, which decides and writes letters. */
    private static final Set<Role> OF_A_BODY = EnumSet.of(Role.GRASSROOTS_OFFICER, Role.ORGANIZATION_BOARD);

    private final Officers officers;
    private final UnitTree units;
    private final MembershipRules rules;
    private final LawInForce law;
    private final BusinessClock clock;

    Reporters(Officers officers, UnitTree units, MembershipRules rules, LawInForce law, BusinessClock clock) {
        this.officers = officers;
        this.units = units;
        this.rules = rules;
        this.law = law;
        this.clock = clock;
    }

    /** Codes of the units whose cases the person may report about. */
    Set<String> unitsOf(String actor) {
        return roles(actor, REPORTERS).map(RoleInUnit::unitCode).collect(Collectors.toSet());
    }

    boolean mayReport(String actor, CaseFile file) {
        Set<String> mine = unitsOf(actor);
        return unitsOf(file).anyMatch(mine::contains);
    }

    /** The kinds that the person may report of the case now. */
    List<Choice> kinds(String actor, CaseFile file) {
        List<Role> roles = rolesIn(actor, file);
        return Arrays.stream(IncidentKind.values())
                .filter(kind ->
                        roles.stream().anyMatch(role -> permit(kind, role, file).allowed()))
                .filter(kind -> kind != IncidentKind.REPLACE_HELPER || file.helperId() != null)
                .map(Choice::of)
                .toList();
    }

    /** Refuses a kind that the table does not allow in any role of the person, with the reason and its article. */
    void check(IncidentKind kind, String actor, CaseFile file, Problems problems) {
        List<Permit> permits = rolesIn(actor, file).stream()
                .map(role -> permit(kind, role, file))
                .toList();
        if (permits.stream().noneMatch(Permit::allowed)) {
            Permit refusal = permits.get(0);
            problems.add("kind", refusal.basis().note(), refusal.basis().text());
        }
    }

    /** The units above the cell whose officer the person is: what their bodies decide he or she may record. */
    List<Choice> bodies(String actor, CaseFile file) {
        Set<String> mine = roles(actor, OF_A_BODY).map(RoleInUnit::unitCode).collect(Collectors.toSet());
        return Stream.of(file.grassrootsCode(), file.superiorCode(), file.decidingCode())
                .distinct()
                .filter(mine::contains)
                .map(code -> new Choice(units.unit(code).name(), code))
                .toList();
    }

    /** Refuses a date that belongs to a body of which the person is no officer; null is reported elsewhere. */
    void checkOwner(String actor, CaseFile file, DateKind kind, Problems problems) {
        if (kind == null) {
            return;
        }
        DateOwner owner = DateOwner.of(kind);
        if (!unitsOf(actor).contains(owner.unitOf(file))) {
            String body = "%s (%s)"
                    .formatted(owner.label(), units.unit(owner.unitOf(file)).name());
            problems.add("dateKind", "Ngày này do %s ghi; đề nghị %s sửa".formatted(body, owner.label()));
        }
    }

    private Permit permit(IncidentKind kind, Role role, CaseFile file) {
        return rules.incident(kind, file.stage(), role, law.now(file));
    }

    private List<Role> rolesIn(String actor, CaseFile file) {
        Set<String> concerned = unitsOf(file).collect(Collectors.toSet());
        return roles(actor, REPORTERS)
                .filter(held -> concerned.contains(held.unitCode()))
                .map(RoleInUnit::role)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<RoleInUnit> roles(String actor, Set<Role> wanted) {
        return officers.rolesOf(actor, clock.today()).stream().filter(held -> wanted.contains(held.role()));
    }

    private static Stream<String> unitsOf(CaseFile file) {
        return Stream.of(file.cellCode(), file.grassrootsCode(), file.superiorCode(), file.decidingCode())
                .filter(Objects::nonNull);
    }
}
