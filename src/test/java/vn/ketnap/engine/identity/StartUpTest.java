package vn.ketnap.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.ketnap.vocabulary.Role;

@IdentityTest
@ExtendWith(OutputCaptureExtension.class)
class StartUpTest {

    @Autowired
    RoleGrants roleGrants;

    @Autowired
    TaskFilters taskFilters;

    @Autowired
    FirstAdministrator firstAdministrator;

    @Autowired
    EngineGroups groups;

    @Autowired
    Grants grants;

    @Autowired
    Passwords passwords;

    @Autowired
    GivenPasswords given;

    @Autowired
    SystemAuthority authority;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identity;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @AfterEach
    void clear() {
        identity.clearAuthentication();
        tasks.createTaskQuery().list().forEach(task -> tasks.deleteTask(task.getId(), true));
    }

    @Test
    void startingAgainAddsNothing() {
        Map<String, Long> before = counts();

        roleGrants.afterSingletonsInstantiated();
        taskFilters.afterSingletonsInstantiated();
        firstAdministrator.afterSingletonsInstantiated();

        assertThat(counts()).isEqualTo(before);
        assertThat(identity.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count())
                .isEqualTo(1);
    }

    @Test
    void everyRoleOpensTasklistAndOnlyLeadersCockpit() {
        for (Role role : Role.values()) {
            assertThat(allowed(role, Permissions.ACCESS, Resources.APPLICATION, "tasklist"))
                    .isTrue();
            assertThat(allowed(role, Permissions.ACCESS, Resources.APPLICATION, "cockpit"))
                    .isEqualTo(role == Role.MANAGER || role == Role.ADMINISTRATOR);
            assertThat(allowed(role, Permissions.ACCESS, Resources.APPLICATION, "admin"))
                    .isFalse();
        }
    }

    @Test
    void processesAreStartedByTheirRoles() {
        assertThat(startersOf("partyAdmission"))
                .containsExactly(Role.CELL_SECRETARY, Role.YOUTH_UNION, Role.TRADE_UNION);
        assertThat(startersOf("classSession")).containsExactly(Role.POLITICAL_CENTER);
        assertThat(startersOf("caseIncident"))
                .containsExactly(Role.CELL_SECRETARY, Role.GRASSROOTS_OFFICER, Role.ORGANIZATION_BOARD);
    }

    @Test
    void nobodyButTheTechnicalAdministratorReadsAWholeProcess() {
        List<Authorization> wide =
                authorizations.createAuthorizationQuery().resourceType(Resources.PROCESS_DEFINITION).list().stream()
                        .filter(grant -> grant.isPermissionGranted(ProcessDefinitionPermissions.READ_INSTANCE)
                                || grant.isPermissionGranted(ProcessDefinitionPermissions.READ_TASK)
                                || grant.isPermissionGranted(ProcessDefinitionPermissions.READ_HISTORY))
                        .toList();

        assertThat(wide).extracting(Authorization::getGroupId).containsExactly(CAMUNDA_ADMIN);
    }

    @Test
    void theListOfTheUnitShowsTasksOfMyGroupsAndThoseIClaimed() {
        task("cell-secretary.CB0001", null, null);
        task("cell-secretary.CB0001", "lan", null);
        task("cell-secretary.CB0001", "binh", null);
        task("cell-secretary.CB0002", null, null);

        signInAs("lan", "cell-secretary");

        assertThat(count(TaskFilters.UNIT)).isEqualTo(2);
        assertThat(count(TaskFilters.MINE)).isEqualTo(1);
    }

    @Test
    void overdueTasksAndThoseOfTheNextSevenDaysHaveListsOfTheirOwn() {
        Instant now = ClockUtil.getCurrentTime().toInstant();
        task("cell-secretary.CB0001", null, now.minus(1, ChronoUnit.HOURS));
        task("cell-secretary.CB0001", null, now.plus(1, ChronoUnit.HOURS));
        task("cell-secretary.CB0001", null, now.plus(6, ChronoUnit.DAYS));
        task("cell-secretary.CB0001", null, now.plus(8, ChronoUnit.DAYS));

        signInAs("lan", "cell-secretary");

        assertThat(count(TaskFilters.OVERDUE)).isEqualTo(1);
        assertThat(count(TaskFilters.THIS_WEEK)).isEqualTo(2);
    }

    @Test
    void tasksOfOneMomentHaveAnOrderSoThatNoPageShowsOneTwice() {
        Instant due = ClockUtil.getCurrentTime().toInstant().plus(3, ChronoUnit.DAYS);
        ClockUtil.setCurrentTime(ClockUtil.getCurrentTime());
        try {
            for (int i = 0; i < 6; i++) {
                task("cell-secretary.CB0001", null, due);
            }
        } finally {
            ClockUtil.reset();
        }
        signInAs("lan", "cell-secretary");
        String list = filters.createFilterQuery()
                .filterName(TaskFilters.UNIT)
                .singleResult()
                .getId();

        List<String> paged = new ArrayList<>();
        for (int page = 0; page < 3; page++) {
            filters.<Task>listPage(list, page * 2, 2).forEach(task -> paged.add(task.getId()));
        }
        assertThat(paged).hasSize(6).isSorted();
    }

    @Test
    void theListOfThoseWhoWaitForAClassIsForTheRolesThatSendThem() {
        signInAs("lan", "cell-secretary");
        assertThat(lists())
                .containsExactlyInAnyOrder(
                        TaskFilters.UNIT,
                        TaskFilters.MINE,
                        TaskFilters.OVERDUE,
                        TaskFilters.THIS_WEEK,
                        TaskFilters.BEFORE_CLASS);

        signInAs("ha", "youth-union");
        assertThat(lists()).doesNotContain(TaskFilters.BEFORE_CLASS).hasSize(4);
    }

    @Test
    void aListChangedByHandStaysAsItIs() {
        Filter list = filters.createFilterQuery().filterName(TaskFilters.MINE).singleResult();
        Map<String, Object> before = list.getProperties();
        list.setProperties(Map.of("priority", 9));
        filters.saveFilter(list);

        taskFilters.afterSingletonsInstantiated();

        Filter after = filters.getFilter(list.getId());
        assertThat(after.getProperties()).isEqualTo(Map.of("priority", 9));
        after.setProperties(before);
        filters.saveFilter(after);
    }

    @Test
    void anEmptyAdministratorGroupIsFilledOnceWithAPasswordThatIsPrintedOnce(CapturedOutput output) {
        identity.deleteMembership("quantri", CAMUNDA_ADMIN);
        FirstAdministrator unconfigured = new FirstAdministrator(
                identity, groups, grants, passwords, given, authority, "quantri.moi", "", true, "8080");

        // the start of the application may have printed its own block
        int before = output.getAll().length();

        unconfigured.afterSingletonsInstantiated();
        unconfigured.afterSingletonsInstantiated();

        List<String> printed = output.getAll()
                .substring(before)
                .lines()
                .filter(line -> line.contains("Mật khẩu:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .toList();
        assertThat(printed).hasSize(1);
        assertThat(printed.get(0)).hasSize(Passwords.LENGTH);
        assertThat(identity.checkPassword("quantri.moi", printed.get(0))).isTrue();
        assertThat(given.isGiven("quantri.moi")).isTrue();
        assertThat(authorizations.isUserAuthorized(
                        "quantri.moi", List.of(CAMUNDA_ADMIN), Permissions.CREATE, Resources.USER, ANY))
                .isTrue();

        identity.createMembership("quantri", CAMUNDA_ADMIN);
        identity.deleteUser("quantri.moi");
    }

    @Test
    void aConfiguredPasswordIsNotPrinted(CapturedOutput output) {
        assertThat(identity.checkPassword("quantri", IdentityTest.ADMIN_PASSWORD))
                .isTrue();
        assertThat(output.getAll()).doesNotContain(IdentityTest.ADMIN_PASSWORD);
    }

    @Test
    void passwordsSuitThePolicyWhateverTheName() {
        User user = identity.newUser("bithu.cb01");
        user.setFirstName("Nguyễn Thị Ý");
        user.setEmail("y@vidu.example");

        for (int i = 0; i < 50; i++) {
            String password = passwords.next(user);
            assertThat(password).doesNotContainIgnoringCase("bithu");
            assertThat(identity.checkPasswordAgainstPolicy(password, user).isValid())
                    .isTrue();
        }
    }

    private Map<String, Long> counts() {
        return Map.of(
                "grants", authorizations.createAuthorizationQuery().count(),
                "groups", identity.createGroupQuery().count(),
                "users", identity.createUserQuery().count(),
                "filters", filters.createFilterQuery().count());
    }

    private List<Role> startersOf(String process) {
        return List.of(Role.values()).stream()
                .filter(role -> allowed(
                        role, ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION, process))
                .filter(role -> allowed(role, Permissions.CREATE, Resources.PROCESS_INSTANCE, ANY))
                .collect(Collectors.toList());
    }

    private boolean allowed(
            Role role, org.camunda.bpm.engine.authorization.Permission permission, Resources resource, String id) {
        return authorizations.isUserAuthorized("ai.do", List.of(role.id()), permission, resource, id);
    }

    private void signInAs(String user, String role) {
        identity.setAuthentication(user, List.of(role, role + ".CB0001"));
    }

    private List<String> lists() {
        return filters.createFilterQuery().list().stream().map(Filter::getName).toList();
    }

    private long count(String list) {
        return filters.count(
                filters.createFilterQuery().filterName(list).singleResult().getId());
    }

    private void task(String group, String assignee, Instant due) {
        Task task = tasks.newTask();
        task.setAssignee(assignee);
        task.setDueDate(due == null ? null : Date.from(due));
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), group);
    }
}
