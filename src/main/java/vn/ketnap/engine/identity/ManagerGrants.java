package vn.ketnap.engine.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.organization.UnitTree;
import vn.ketnap.organization.UnitView;
import vn.ketnap.organization.UnitsMoved;
import vn.ketnap.procedure.transfer.PersonMoved;
import vn.ketnap.vocabulary.Role;

/**
 * Lets the managers of a cell and of every unit above it read the cell's running processes, and nothing more. The groups
 * are granted whether somebody is in them or not, so that managers come and go without a trace here; the engine removes
 * the grants with the process instance.
 */
@Component
public class ManagerGrants {

    private final UnitTree units;
    private final AuthorizationService authorizations;
    private final RuntimeService runtime;
    private final SystemAuthority authority;

    ManagerGrants(
            UnitTree units,
            @Lazy AuthorizationService authorizations,
            @Lazy RuntimeService runtime,
            @Lazy SystemAuthority authority) {
        this.units = units;
        this.authorizations = authorizations;
        this.runtime = runtime;
        this.authority = authority;
    }

    /** Grants a process instance that the engine is starting; written in one batch with what the start writes. */
    public void grantAtStart(String processInstanceId, String cellCode) {
        groupsAbove(cellCode, units).forEach(group -> Context.getCommandContext()
                .getDbEntityManager()
                .insert(grant(new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT), group, processInstanceId)));
    }

    /** Grants a process instance that the application has started. */
    public void grant(String processInstanceId, String cellCode) {
        groupsAbove(cellCode, units)
                .forEach(group -> authorizations.saveAuthorization(grant(
                        authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT),
                        group,
                        processInstanceId)));
    }

    /** Makes the grants of all running processes follow the units, should something have kept them from it. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void follow() {
        follow(units);
    }

    /** Makes the grants of all running processes follow the units within the transaction that changes these. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(UnitsMoved moved) {
        follow(moved.units());
    }

    /** Makes the grants of one case follow the person who moved to other units. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(PersonMoved moved) {
        Set<String> wanted = groupsAbove(moved.file().cellCode(), units);
        authority.run(() ->
                runtime
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(moved.file().number())
                        .list()
                        .stream()
                        .map(ProcessInstance::getId)
                        .forEach(instance -> correct(instance, wanted, presentOf(instance))));
    }

    private Map<String, Authorization> presentOf(String instance) {
        return byInstance(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.PROCESS_INSTANCE)
                        .resourceId(instance)
                        .list())
                .getOrDefault(instance, Map.of());
    }

    private void follow(UnitTree tree) {
        authority.run(() -> {
            Map<String, Map<String, Authorization>> present = present();
            runtime.createVariableInstanceQuery()
                    .variableName(CaseVariables.CELL)
                    .list()
                    .forEach(cell -> {
                        String instance = cell.getProcessInstanceId();
                        correct(
                                instance,
                                groupsAbove((String) cell.getValue(), tree),
                                present.getOrDefault(instance, Map.of()));
                    });
        });
    }

    private void correct(String instance, Set<String> wanted, Map<String, Authorization> present) {
        present.forEach((group, grant) -> {
            if (!wanted.contains(group)) {
                authorizations.deleteAuthorization(grant.getId());
            }
        });
        wanted.stream()
                .filter(group -> !present.containsKey(group))
                .map(group ->
                        grant(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT), group, instance))
                .forEach(authorizations::saveAuthorization);
    }

    /** Grants of managers by process instance and group. */
    private Map<String, Map<String, Authorization>> present() {
        return byInstance(authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_INSTANCE)
                .list());
    }

    private static Map<String, Map<String, Authorization>> byInstance(List<Authorization> all) {
        Map<String, Map<String, Authorization>> grants = new HashMap<>();
        all.stream()
                .filter(grant ->
                        grant.getGroupId() != null && grant.getGroupId().startsWith(Role.MANAGER.id() + "."))
                .forEach(grant -> grants.computeIfAbsent(grant.getResourceId(), instance -> new HashMap<>())
                        .put(grant.getGroupId(), grant));
        return grants;
    }

    private static Set<String> groupsAbove(String cellCode, UnitTree units) {
        Set<String> groups = new HashSet<>();
        for (Optional<UnitView> unit = units.find(cellCode);
                unit.isPresent();
                unit = units.find(unit.get().parentCode())) {
            groups.add(new RoleInUnit(Role.MANAGER, unit.get().code()).group());
        }
        return groups;
    }

    private static <T extends Authorization> T grant(T grant, String group, String processInstanceId) {
        grant.setGroupId(group);
        grant.setResource(Resources.PROCESS_INSTANCE);
        grant.setResourceId(processInstanceId);
        grant.addPermission(ProcessInstancePermissions.READ);
        return grant;
    }
}
