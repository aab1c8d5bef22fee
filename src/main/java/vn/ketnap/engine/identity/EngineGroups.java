package vn.ketnap.engine.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import vn.ketnap.organization.Role;
import vn.ketnap.organization.RoleInUnit;

/**
 * The groups of the engine: one per role, which carries the grants, and one per role and unit, which gets the tasks.
 * Other groups, made by hand, are left alone.
 */
@Component
class EngineGroups {

    private final IdentityService identity;

    EngineGroups(IdentityService identity) {
        this.identity = identity;
    }

    void ensure(Role role) {
        ensure(role.id(), role.label());
    }

    void ensure(RoleInUnit role) {
        ensure(role.group(), role.role().label() + " · " + role.unitCode());
    }

    void ensure(String id, String name) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(Groups.CAMUNDA_ADMIN.equals(id) ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
            identity.saveGroup(group);
        }
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
        return Arrays.stream(Role.values())
                .anyMatch(role -> group.equals(role.id()) || group.startsWith(role.id() + "."));
    }
}
