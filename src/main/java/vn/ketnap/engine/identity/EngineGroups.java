package vn.ketnap.engine.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.organization.OrganizationChanged;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.vocabulary.Role;

/**
 * The groups of the engine: one per role, which carries the grants, and one per role and unit, which gets the tasks.
 * Other groups, made by hand, are left alone.
 */
@Component
class EngineGroups {

    private final IdentityService identity;
    private final UnitTree units;
    private final SystemAuthority authority;

    EngineGroups(IdentityService identity, UnitTree units, SystemAuthority authority) {
        this.identity = identity;
        this.units = units;
        this.authority = authority;
    }

    void ensure(Role role) {
        ensure(role.id(), role.label());
    }

    void ensure(RoleInUnit role) {
        ensure(role.group(), name(role));
    }

    void ensure(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(Groups.CAMUNDA_ADMIN.equals(id) ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
            identity.saveGroup(group);
        }
    }

    /** Gives the groups the names of their units, which an import may have brought or changed. */
    @Transactional
    @EventListener(OrganizationChanged.class)
    public void rename() {
        authority.run(() -> identity.createGroupQuery()
                .list()
                .forEach(group -> ofUnit(group.getId()).map(this::name).ifPresent(name -> rename(group, name))));
    }

    private void rename(Group group, String name) {
        if (!name.equals(group.getName())) {
            group.setName(name);
            identity.saveGroup(group);
        }
    }

    private String name(RoleInUnit role) {
        String unit = units.find(role.unitCode()).map(UnitView::name).orElse(role.unitCode());
        return role.role().label() + " · " + unit;
    }

    /** The groups of that login which follow from the register. */
    Set<String> ofRegister(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .filter(EngineGroups::isOfRegister)
                .collect(Collectors.toSet());
    }

    boolean isTechnicalAdministrator(String userId) {
        return identity.createGroupQuery()
                        .groupMember(userId)
                        .groupId(Groups.CAMUNDA_ADMIN)
                        .count()
                > 0;
    }

    private static boolean isOfRegister(String group) {
        return Role.byId(group).isPresent() || ofUnit(group).isPresent();
    }

    private static Optional<RoleInUnit> ofUnit(String group) {
        return Arrays.stream(Role.values())
                .filter(role -> group.startsWith(role.id() + "."))
                .map(role -> new RoleInUnit(role, group.substring(role.id().length() + 1)))
                .findFirst();
    }
}
