package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.it.People.PASSWORD;
import static vn.ketnap.it.Visitor.ENGINE;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;
import vn.ketnap.organization.Accounts;

/** A password that somebody else set opens nothing but the page where it is changed. */
@KetNapTest
class GivenPasswordIT {

    private static final String LAN = "lan.phien";
    private static final String TASKS = ENGINE + "/task/count";
    private static final String OWN_PASSWORD = "/camunda/api/ketnap/password";
    private static final String NEW_PASSWORD = "Gio-mat-8-hien-nha";

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    private People people;

    @BeforeEach
    void people() {
        people = new People(accounts, identity);
    }

    @AfterEach
    void nobody() {
        identity.deleteUser(LAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/engine/engine/default/filter",
                "/camunda/api/engine/engine/default/process-definition",
                "/camunda/api/engine/engine/default/user/lan.phien/profile",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/ketnap/running-cases",
                "/camunda/api/ketnap/password/",
                "/camunda/api/ketnap/password/../running-cases",
                "/camunda/api//engine/engine/default/task",
                "/camunda//api/engine/engine/default/task",
                "/camunda/./api/engine/engine/default/task",
                "/camunda/api;x=1/engine/engine/default/task",
                "/camunda/%61pi/engine/engine/default/task"
            })
    void aGivenPasswordOpensNothing(String path) {
        Visitor lan = visitor();
        lan.login(LAN, people.given(LAN));

        Visitor.Answer answer = lan.get(path);

        assertThat(answer.status()).isIn(400, 403, 404);
        assertThat(answer.body()).doesNotContain(LAN);
    }

    @Test
    void aGivenPasswordIsChangedFirst() {
        String given = people.given(LAN);
        Visitor lan = visitor();
        assertThat(lan.login(LAN, given).status()).isEqualTo(200);

        Visitor.Answer refused = lan.get(TASKS);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers()).containsEntry("x-ketnap-code", "CHANGE_PASSWORD");
        assertThat(refused.body()).contains("\"ChangePassword\"", "Hãy đổi mật khẩu", "\"id\":");
        assertThat(lan.get("/camunda/ketnap/password.html").body()).contains("Đổi mật khẩu");
        assertThat(lan.get(OWN_PASSWORD).body()).contains("\"mustChange\":true", "ít nhất 12 ký tự");

        assertThat(change(lan, given, NEW_PASSWORD).status()).isEqualTo(204);

        assertThat(lan.get(TASKS).status()).isEqualTo(200);
        assertThat(lan.get(OWN_PASSWORD).body()).contains("\"mustChange\":false");
        assertThat(visitor().login(LAN, given).status()).isEqualTo(401);
    }

    @Test
    void everyPageLeadsFromAGivenPasswordToTheOneForANewPassword() {
        Visitor lan = visitor();
        lan.login(LAN, people.given(LAN));

        Visitor.Answer afterLogin = lan.get("/camunda/api/engine/engine/");
        assertThat(afterLogin.status()).isEqualTo(200);
        assertThat(afterLogin.headers()).containsEntry("x-ketnap-code", "CHANGE_PASSWORD");

        Visitor.Answer page = lan.get("/camunda/app/cockpit/default/");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.headers().get("location"))
                .endsWith("/camunda/ketnap/password.html?then=%2Fcamunda%2Fapp%2Fcockpit%2Fdefault%2F");
    }

    @Test
    void whoHasAGivenPasswordCanLeave() {
        Visitor lan = visitor();
        lan.login(LAN, people.given(LAN));
        lan.get(OWN_PASSWORD);

        assertThat(lan.post("/camunda/api/admin/auth/user/default/logout", "").status())
                .isEqualTo(200);
        assertThat(lan.get(OWN_PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void everyBrokenRuleOfANewPasswordIsNamed() {
        Visitor lan = signedIn();

        assertThat(change(lan, PASSWORD, "phien").body()).contains("ít nhất 12 ký tự", "dễ đoán");
        assertThat(change(lan, PASSWORD, "Lan.Phien-va-gi-nua-5").body()).contains("không được chứa tên đăng nhập");
        assertThat(change(lan, PASSWORD, PASSWORD).body()).contains("phải khác");
        assertThat(change(lan, "sai", NEW_PASSWORD).body()).contains("chưa đúng");
        assertThat(change(lan, PASSWORD, "").status()).isEqualTo(400);
        assertThat(visitor().login(LAN, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void thePasswordThatAnAdministratorSetsIsStrongAndOnlyForOnce() {
        people.settled(LAN);
        Visitor administrator = visitor();
        administrator.login("admin", "quantri", "Nguoi-quan-tri-2026");

        Visitor.Answer weak = administrator.put(ENGINE + "/user/" + LAN + "/credentials", credentials("Matkhau@123"));
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.body()).contains("ít nhất 12 ký tự", "dễ đoán").doesNotContain("Exception");
        assertThat(administrator
                        .post(
                                ENGINE + "/user/create",
                                "{\"profile\":{\"id\":\"yeu.phien\"},\"credentials\":{\"password\":\"123456\"}}")
                        .status())
                .isEqualTo(400);

        assertThat(administrator
                        .put(ENGINE + "/user/" + LAN + "/credentials", credentials(NEW_PASSWORD))
                        .status())
                .isEqualTo(204);
        Visitor lan = visitor();
        assertThat(lan.login(LAN, NEW_PASSWORD).status()).isEqualTo(200);
        assertThat(lan.get(TASKS).headers()).containsEntry("x-ketnap-code", "CHANGE_PASSWORD");
    }

    private static String credentials(String password) {
        return "{\"password\":\"" + password + "\",\"authenticatedUserPassword\":\"Nguoi-quan-tri-2026\"}";
    }

    private static Visitor.Answer change(Visitor visitor, String present, String wanted) {
        return visitor.post(OWN_PASSWORD, "{\"present\":\"" + present + "\",\"wanted\":\"" + wanted + "\"}");
    }

    private Visitor signedIn() {
        people.settled(LAN);
        Visitor lan = visitor();
        assertThat(lan.login(LAN, PASSWORD).status()).isEqualTo(200);
        return lan;
    }

    private Visitor visitor() {
        return new Visitor("127.0.6.2", port);
    }
}
