package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.it.People.PASSWORD;
import static vn.ketnap.it.Visitor.ENGINE;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.SessionRepository;
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

    @Autowired
    RoundTrips roundTrips;

    @LocalServerPort
    int port;

    private final SessionAges ages;
    private People people;

    SessionIT(@Autowired SessionRepository<?> sessions, @Autowired JdbcTemplate database) {
        ages = new SessionAges(sessions, database);
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
    void logoutEndsTheSessionWhereverItWasCopied() {
        Visitor lan = signedIn();
        Visitor copy = lan.copy();
        assertThat(copy.get(TASKS).status()).isEqualTo(200);

        lan.post(WHO + "/logout", "");

        assertThat(copy.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void logoutLeavesTheOtherSessionsOfThePerson() {
        Visitor office = signedIn();
        Visitor home = signedIn();
        assertThat(session(office)).isNotEqualTo(session(home));

        office.post(WHO + "/logout", "");

        assertThat(office.get(TASKS).status()).isEqualTo(401);
        assertThat(home.get(TASKS).status()).isEqualTo(200);
    }

    @Test
    void aSessionThatRestedTooLongIsOver() {
        Visitor lan = signedIn();

        ages.rest(session(lan), Duration.ofMinutes(29));
        assertThat(lan.get(TASKS).status()).isEqualTo(200);

        ages.rest(session(lan), Duration.ofMinutes(31));
        assertThat(lan.get(TASKS).status()).isEqualTo(401);
    }

    /** What sessions in the database cost a request: its row is read at the beginning and looked at before the answer. */
    @Test
    void aRequestReadsItsSessionTwiceAndWritesNothing() {
        Visitor lan = signedIn();
        lan.get(TASKS);

        List<String> sent = roundTrips.ofServer(() -> lan.get(TASKS));

        assertThat(sent.stream().filter(statement -> statement.contains("web_session")))
                .hasSize(2)
                .allMatch(statement -> statement.startsWith("select"));
    }

    @Test
    void nobodyChoosesTheIdOfASession() {
        Visitor lan = visitor().withCookie("JSESSIONID", "A".repeat(32));

        assertThat(lan.login(LAN, PASSWORD).status()).isEqualTo(200);

        assertThat(session(lan)).isNotEqualTo("A".repeat(32));
        assertThat(visitor().withCookie("JSESSIONID", "A".repeat(32)).get(TASKS).status())
                .isEqualTo(401);
    }

    @Test
    void aSessionIsNotTakenFromTheAddress() {
        Visitor lan = signedIn();

        assertThat(visitor().get(TASKS + ";jsessionid=" + session(lan)).status())
                .isEqualTo(400);
        assertThat(visitor().get(TASKS + "?jsessionid=" + session(lan)).status())
                .isEqualTo(401);
    }

    @Test
    void thatNobodyIsSignedInIsNoError() {
        assertThat(visitor().get(WHO).status()).isEqualTo(204);
    }

    @Test
    void aWrongPasswordSignsNobodyInAndOut() {
        Visitor lan = signedIn();
        Visitor stranger = visitor();

        assertThat(stranger.login(LAN, "Sai-mat-khau-roi-9").status()).isEqualTo(401);

        assertThat(stranger.get(TASKS).status()).isEqualTo(401);
        assertThat(lan.get(TASKS).status()).isEqualTo(200);
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
