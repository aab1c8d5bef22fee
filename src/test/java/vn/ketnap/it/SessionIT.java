package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.it.People.PASSWORD;
import static vn.ketnap.it.Visitor.ENGINE;

import java.time.Duration;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import vn.ketnap.KetNapTest;
import vn.ketnap.engine.login.SessionAges;
import vn.ketnap.organization.Accounts;
import vn.ketnap.platform.BusinessClock;

/** How a session begins, what it may do and when it ends. Sessions are made older instead of waiting. */
@KetNapTest
class SessionIT {

    private static final String LAN = "lan.phien";
    private static final String TASKS = ENGINE + "/task/count";
    private static final String WHO = "/camunda/api/admin/auth/user/default";
    private static final String OWN_PASSWORD = "/camunda/api/ketnap/password";
    private static final String NEW_PASSWORD = "Gio-mat-8-hien-nha";
    private static final Duration LOOKED_AGAIN = Duration.ofSeconds(31);

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    BusinessClock clock;

    @LocalServerPort
    int port;

    private final SessionAges ages;
    private People people;

    SessionIT(@Autowired ServletWebServerApplicationContext application) {
        ages = new SessionAges(application);
    }

    @BeforeEach
    void lan() {
        people = new People(accounts, identity);
        people.settled(LAN);
    }

    @AfterEach
    void nobody() {
        identity.deleteUser(LAN);
    }

    @Test
    void aLoginBringsANewSessionAndTheOldOneIsNotSignedIn() {
        Visitor browser = visitor();
        browser.get("/camunda/app/tasklist/default/");
        String before = browser.cookie("JSESSIONID");

        assertThat(browser.login(LAN, PASSWORD).status()).isEqualTo(200);

        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(browser.get(TASKS).status()).isEqualTo(200);
        assertThat(visitor().withCookie("JSESSIONID", before).get(TASKS).status())
                .isEqualTo(401);
    }

    @Test
    void scriptsAndOtherSitesCannotUseTheSessionCookie() {
        Visitor browser = visitor();
        browser.get("/camunda/app/tasklist/default/");

        assertThat(browser.guess("tasklist", LAN, PASSWORD).headers().get("set-cookie"))
                .contains("JSESSIONID=", "HttpOnly", "SameSite=Lax");
    }

    @Test
    void aSessionRestsHalfAnHourAndLastsEightHours() {
        Visitor lan = signedIn();
        assertThat(ages.idle(session(lan))).isEqualTo(Duration.ofMinutes(30));

        ages.add(session(lan), Duration.ofHours(8).minusMinutes(5));
        assertThat(lan.get(TASKS).status()).isEqualTo(200);

        ages.add(session(lan), Duration.ofMinutes(5));
        assertThat(lan.get(TASKS).status()).isEqualTo(401);
        assertThat(signedIn().get(TASKS).status()).isEqualTo(200);
    }

    @Test
    void aRemovedUserIsOutAtTheNextLook() {
        Visitor lan = signedIn();
        identity.deleteUser(LAN);

        ages.add(session(lan), LOOKED_AGAIN);

        assertThat(lan.get(TASKS).status()).isEqualTo(401);
        assertThat(lan.get(OWN_PASSWORD).status()).isEqualTo(401);
        assertThat(visitor().guess("tasklist", LAN, PASSWORD).status()).isNotEqualTo(200);
    }

    @Test
    void aPasswordSetByAnotherEndsEverySession() {
        Visitor office = signedIn();
        Visitor home = signedIn();

        people.setPassword(LAN, NEW_PASSWORD);
        ages.add(session(office), LOOKED_AGAIN);
        ages.add(session(home), LOOKED_AGAIN);

        assertThat(office.get(TASKS).status()).isEqualTo(401);
        assertThat(home.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void aClosedAccountIsOut() {
        Visitor lan = signedIn();
        people.close(LAN);

        ages.add(session(lan), LOOKED_AGAIN);

        assertThat(lan.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void whoChangesThePasswordGoesOnAndTheOtherSessionsEnd() {
        Visitor here = signedIn();
        Visitor elsewhere = signedIn();
        String before = session(here);

        assertThat(change(here, PASSWORD, NEW_PASSWORD).status()).isEqualTo(204);
        ages.add(session(here), LOOKED_AGAIN);
        ages.add(session(elsewhere), LOOKED_AGAIN);

        assertThat(session(here)).isNotEqualTo(before);
        assertThat(here.get(TASKS).status()).isEqualTo(200);
        assertThat(elsewhere.get(TASKS).status()).isEqualTo(401);
        assertThat(visitor().login(LAN, PASSWORD).status()).isEqualTo(401);
        assertThat(visitor().login(LAN, NEW_PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void aRoleThatEndedIsGoneFromAnOpenSession() {
        Visitor lan = signedIn();
        assertThat(lan.get(WHO).body()).contains("tasklist");
        Duration offset = clock.offset();
        for (String group : Set.of("cell-secretary", "cell-secretary.CB0001")) {
            identity.deleteMembership(LAN, group);
        }

        clock.shiftTo(offset.plus(LOOKED_AGAIN));
        try {
            assertThat(lan.get(WHO).body()).contains(LAN).doesNotContain("tasklist");
        } finally {
            clock.shiftTo(offset);
        }
    }

    @Test
    void logoutEndsTheSession() {
        Visitor lan = signedIn();

        assertThat(lan.post(WHO + "/logout", "").status()).isEqualTo(200);

        assertThat(lan.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void aRequestThatChangesSomethingNeedsTheTokenOfItsSession() {
        Visitor lan = visitor();
        lan.get("/camunda/app/tasklist/default/");
        String beforeLogin = lan.cookie("XSRF-TOKEN");
        String foreign = signedIn().cookie("XSRF-TOKEN");

        for (String wrong : new String[] {null, "", "x", beforeLogin, foreign}) {
            assertThat(signedIn()
                            .send("POST", TASKS, "application/json", "{}", wrong)
                            .status())
                    .as("token %s", wrong)
                    .isEqualTo(403);
        }
        assertThat(signedIn().post(TASKS, "{}").status()).isEqualTo(200);
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
        identity.deleteUser(LAN);
        Visitor lan = visitor();
        lan.login(LAN, people.given(LAN));

        Visitor.Answer answer = lan.get(path);

        assertThat(answer.status()).isIn(400, 403, 404);
        assertThat(answer.body()).doesNotContain("\"id\"", LAN);
    }

    @Test
    void aGivenPasswordIsChangedFirst() {
        identity.deleteUser(LAN);
        String given = people.given(LAN);
        Visitor lan = visitor();
        assertThat(lan.login(LAN, given).status()).isEqualTo(200);

        Visitor.Answer refused = lan.get(TASKS);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers()).containsEntry("x-ketnap-code", "CHANGE_PASSWORD");
        assertThat(refused.body()).contains("CHANGE_PASSWORD", "Hãy đổi mật khẩu");
        assertThat(lan.get("/camunda/ketnap/password.html").body()).contains("Đổi mật khẩu");
        assertThat(lan.get(OWN_PASSWORD).body()).contains("\"mustChange\":true", "ít nhất 12 ký tự");

        assertThat(change(lan, given, NEW_PASSWORD).status()).isEqualTo(204);

        assertThat(lan.get(TASKS).status()).isEqualTo(200);
        assertThat(lan.get(OWN_PASSWORD).body()).contains("\"mustChange\":false");
        assertThat(visitor().login(LAN, given).status()).isEqualTo(401);
    }

    @Test
    void everyPageLeadsFromAGivenPasswordToTheOneForANewPassword() {
        identity.deleteUser(LAN);
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
    void thatNobodyIsSignedInIsNoError() {
        assertThat(visitor().get(WHO).status()).isEqualTo(204);
    }

    @Test
    void whoHasAGivenPasswordCanLeave() {
        identity.deleteUser(LAN);
        Visitor lan = visitor();
        lan.login(LAN, people.given(LAN));
        lan.get(OWN_PASSWORD);

        assertThat(lan.post(WHO + "/logout", "").status()).isEqualTo(200);
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
        Visitor lan = visitor();
        assertThat(lan.login(LAN, PASSWORD).status()).isEqualTo(200);
        return lan;
    }

    private Visitor visitor() {
        return new Visitor("127.0.6.1", port);
    }

    private static String session(Visitor visitor) {
        return visitor.cookie("JSESSIONID");
    }
}
