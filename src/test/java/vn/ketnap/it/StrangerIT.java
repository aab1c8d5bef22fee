package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.it.People.PASSWORD;
import static vn.ketnap.it.Visitor.ENGINE;

import java.util.List;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.organization.Accounts;

/** What it costs when somebody looks at the login page, and that the login from there is guarded as before. */
@KetNapTest
class StrangerIT {

    private static final String LAN = "lan.chua.vao";
    private static final String TASKS = ENGINE + "/task/count";
    private static final String WHO = "/camunda/api/admin/auth/user/default";

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate database;

    @LocalServerPort
    int port;

    @BeforeEach
    void lan() {
        new People(accounts, identity).settled(LAN);
    }

    @AfterEach
    void nobody() {
        identity.deleteUser(LAN);
    }

    @Test
    void whoOnlyLooksAtTheLoginPageCostsNoRow() {
        int before = rows();
        Visitor browser = new Visitor("127.0.6.2", port);
        browser.get("/camunda/app/tasklist/default/");
        String token = browser.cookie("XSRF-TOKEN");
        String looking = sessionOf(browser);
        browser.get("/camunda/app/tasklist/default/");
        browser.get(WHO);
        assertThat(browser.guess("tasklist", LAN, "Sai-mat-khau-roi-9").status())
                .isEqualTo(401);

        assertThat(browser.cookie("XSRF-TOKEN")).as("the token stays").isEqualTo(token);
        assertThat(rows()).isEqualTo(before);
        assertThat(new Visitor("127.0.6.2", port)
                        .withCookie("JSESSIONID", looking)
                        .withCookie("XSRF-TOKEN", "0123456789ABCDEF".repeat(2))
                        .guess("tasklist", LAN, PASSWORD)
                        .status())
                .as("a login takes the token of its page")
                .isEqualTo(403);

        assertThat(browser.login(LAN, PASSWORD).status()).isEqualTo(200);
        assertThat(rows()).isEqualTo(before + 1);
        assertThat(sessionOf(browser)).isNotEqualTo(looking).doesNotContain(browser.cookie("XSRF-TOKEN"));
    }

    /** An id that somebody made up or put into another's browser never becomes that of a person. */
    @Test
    void theIdOfWhoOnlyLooksOpensNothingAfterTheLogin() {
        String chosen = "stranger-" + "0123456789ABCDEF".repeat(2);
        Visitor lan = new Visitor("127.0.6.2", port)
                .withCookie("JSESSIONID", chosen)
                .withCookie("XSRF-TOKEN", "0123456789ABCDEF".repeat(2));

        assertThat(lan.guess("tasklist", LAN, PASSWORD).status()).isEqualTo(200);

        assertThat(sessionOf(lan)).isNotEqualTo(chosen);
        assertThat(new Visitor("127.0.6.2", port)
                        .withCookie("JSESSIONID", chosen)
                        .get(TASKS)
                        .status())
                .isEqualTo(401);
    }

    /** The first guesses of a day: one of the two windows opens the count, and the other is no wrong password for that. */
    @Test
    void twoWindowsThatLogInAtTheSameMomentAreBothLetIn() {
        People people = new People(accounts, identity);
        for (int round = 0; round < 8; round++) {
            String login = "lan.hai.cua." + (char) ('a' + round);
            people.settled(login);
            Callable<Integer> window =
                    () -> new Visitor("127.0.6.3", port).login(login, PASSWORD).status();

            assertThat(AtOnce.both(List.of(window, window))).containsOnly(200);

            identity.deleteUser(login);
        }
    }

    private int rows() {
        return database.queryForObject("select count(*) from web_session", Integer.class);
    }

    private static String sessionOf(Visitor visitor) {
        return visitor.cookie("JSESSIONID");
    }
}
