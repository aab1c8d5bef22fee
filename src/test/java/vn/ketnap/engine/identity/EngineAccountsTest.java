package vn.ketnap.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ketnap.organization.Account;
import vn.ketnap.organization.Accounts;
import vn.ketnap.organization.RoleInUnit;
import vn.ketnap.vocabulary.Role;

@IdentityTest
class EngineAccountsTest {

    private static final RoleInUnit SECRETARY_1 = new RoleInUnit(Role.CELL_SECRETARY, "CB0001");
    private static final RoleInUnit SECRETARY_2 = new RoleInUnit(Role.CELL_SECRETARY, "CB0002");
    private static final RoleInUnit HELPER_1 = new RoleInUnit(Role.HELPER, "CB0001");

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    TaskService tasks;

    @AfterEach
    void removeUsers() {
        identity.clearAuthentication();
        tasks.createTaskQuery().list().forEach(task -> tasks.deleteTask(task.getId(), true));
        identity.createUserQuery().userIdIn("lan", "binh").list().forEach(user -> identity.deleteUser(user.getId()));
    }

    @Test
    void aNewAccountGetsItsGroupsAndAPasswordThatWorksOnce() {
        Map<String, String> passwords = accounts.sync(List.of(lan(SECRETARY_1, HELPER_1)));

        assertThat(passwords).containsOnlyKeys("lan");
        assertThat(identity.checkPassword("lan", passwords.get("lan"))).isTrue();
        assertThat(groupsOf("lan"))
                .containsExactlyInAnyOrder("cell-secretary", "cell-secretary.CB0001", "helper", "helper.CB0001");
        User user = identity.createUserQuery().userId("lan").singleResult();
        assertThat(user.getFirstName()).isEqualTo("Nguyễn Thị Lan");
        assertThat(user.getEmail()).isEqualTo("lan@vidu.example");

        assertThat(accounts.sync(List.of(lan(SECRETARY_1, HELPER_1)))).isEmpty();
        assertThat(identity.checkPassword("lan", passwords.get("lan"))).isTrue();
    }

    @Test
    void membershipsFollowTheRegisterAndGroupsMadeByHandStay() {
        accounts.sync(List.of(lan(SECRETARY_1, HELPER_1)));
        Group own = identity.newGroup("y-te");
        identity.saveGroup(own);
        identity.createMembership("lan", "y-te");

        accounts.sync(List.of(lan(SECRETARY_2)));

        assertThat(groupsOf("lan")).containsExactlyInAnyOrder("cell-secretary", "cell-secretary.CB0002", "y-te");
        identity.deleteGroup("y-te");
    }

    @Test
    void aClosedAccountLosesGroupsAndPasswordAndGetsANewOneWhenItReturns() {
        String first = accounts.sync(List.of(lan(SECRETARY_1))).get("lan");

        assertThat(accounts.sync(List.of(closed()))).isEmpty();
        assertThat(accounts.sync(List.of(closed()))).isEmpty();
        assertThat(groupsOf("lan")).isEmpty();
        assertThat(identity.checkPassword("lan", first)).isFalse();

        String second = accounts.sync(List.of(lan(SECRETARY_1))).get("lan");
        assertThat(identity.checkPassword("lan", second)).isTrue();
        assertThat(accounts.sync(List.of(lan(SECRETARY_1)))).isEmpty();
    }

    @Test
    void aClosedAccountThatNeverWasIsNotMade() {
        accounts.sync(List.of(closed()));

        assertThat(identity.createUserQuery().userId("lan").count()).isZero();
    }

    @Test
    void theTechnicalAdministratorKeepsThePasswordWhenRolesEnd() {
        accounts.sync(List.of(new Account("quantri", "Quản trị", "qt@vidu.example", Set.of(), false)));

        assertThat(identity.checkPassword("quantri", IdentityTest.ADMIN_PASSWORD))
                .isTrue();
        assertThat(groupsOf("quantri")).containsExactly("camunda-admin");
    }

    @Test
    void anAdministratorWithoutRightsOfTheEngineMaySync() {
        identity.setAuthentication("ai.do", List.of("administrator"));

        accounts.sync(List.of(lan(SECRETARY_1)));

        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("ai.do");
    }

    @Test
    void officersSeeTheTasksOfTheirOwnUnitOnly() {
        accounts.sync(List.of(
                lan(SECRETARY_1),
                new Account("binh", "Trần Văn Bình", "binh@vidu.example", Set.of(SECRETARY_2), true)));
        Task task = tasks.newTask();
        task.setName("Ghi nghị quyết");
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), "cell-secretary.CB0001");

        assertThat(tasksSeenBy("lan")).isEqualTo(1);
        assertThat(tasksSeenBy("binh")).isZero();
    }

    private long tasksSeenBy(String userId) {
        identity.setAuthentication(userId, groupsOf(userId));
        try {
            return tasks.createTaskQuery().count();
        } finally {
            identity.clearAuthentication();
        }
    }

    private List<String> groupsOf(String userId) {
        return identity.createGroupQuery().groupMember(userId).list().stream()
                .map(Group::getId)
                .toList();
    }

    private static Account lan(RoleInUnit... roles) {
        return new Account("lan", "Nguyễn Thị Lan", "lan@vidu.example", Set.of(roles), true);
    }

    private static Account closed() {
        return new Account("lan", "Nguyễn Thị Lan", "lan@vidu.example", Set.of(), false);
    }
}
