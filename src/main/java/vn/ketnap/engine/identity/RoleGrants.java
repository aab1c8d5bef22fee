package vn.ketnap.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.vocabulary.ProcessIds;
import vn.ketnap.vocabulary.Role;

/**
 * What each role may do in the engine wherever it is held: open applications, start processes and, for managers, see how
 * a process is drawn. Seeing a case follows from its tasks or from {@link ManagerGrants} and is never granted here, so no
 * role reads the instances, tasks or history of a whole process.
 */
@Component
class RoleGrants implements SmartInitializingSingleton {

    private static final Set<Role> COCKPIT = EnumSet.of(Role.MANAGER, Role.ADMINISTRATOR);

    private static final Map<String, Set<Role>> STARTERS = Map.of(
            ProcessIds.PARTY_ADMISSION, EnumSet.of(Role.CELL_SECRETARY, Role.YOUTH_UNION, Role.TRADE_UNION),
            ProcessIds.CLASS_SESSION, EnumSet.of(Role.POLITICAL_CENTER),
            ProcessIds.CASE_INCIDENT,
                    EnumSet.of(Role.CELL_SECRETARY, Role.GRASSROOTS_OFFICER, Role.ORGANIZATION_BOARD));

    private final EngineGroups groups;
    private final Grants grants;
    private final SystemAuthority authority;

    RoleGrants(EngineGroups groups, Grants grants, SystemAuthority authority) {
        this.groups = groups;
        this.grants = grants;
        this.authority = authority;
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        authority.run(() -> {
            for (Role role : Role.values()) {
                groups.ensure(role);
                grants.ensure(role.id(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
            }
            COCKPIT.forEach(role -> grants.ensure(role.id(), Resources.APPLICATION, "cockpit", Permissions.ACCESS));
            grants.ensure(Role.MANAGER.id(), Resources.PROCESS_DEFINITION, ANY, ProcessDefinitionPermissions.READ);
            STARTERS.forEach((process, roles) -> roles.forEach(role -> {
                grants.ensure(
                        role.id(),
                        Resources.PROCESS_DEFINITION,
                        process,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.CREATE_INSTANCE);
                grants.ensure(role.id(), Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE);
            }));
        });
    }
}
