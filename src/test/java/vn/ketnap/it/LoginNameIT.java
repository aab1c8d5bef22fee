package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.it.People.PASSWORD;

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

/** A login is the same account however a telephone or a password manager writes it. */
@KetNapTest
class LoginNameIT {

    private static final String LAN = "lan.hoa-thuong";

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @LocalServerPort
    int port;

    private People people;

    @BeforeEach
    void lan() {
        people = new People(accounts, identity);
        people.settled(LAN);
    }

    @AfterEach
    void nobody() {
        identity.deleteUser(LAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {LAN, "Lan.Hoa-Thuong", "LAN.HOA-THUONG", " lan.hoa-thuong ", "\u00a0Lan.hoa-thuong\t"})
    void capitalsAndBlanksAreNoOtherAccount(String written) {
        Visitor browser = new Visitor("127.0.0.61", port);

        assertThat(browser.login(written, PASSWORD).body()).contains("\"userId\":\"" + LAN + "\"");
        assertThat(browser.get("/camunda/api/ketnap/viewer").body()).contains("\"login\":\"" + LAN + "\"");
    }

    /** Whoever guesses gets no more guesses by writing the login in another way. */
    @Test
    void guessesAreCountedTogether() {
        Visitor browser = new Visitor("127.0.0.61", port);
        browser.get("/camunda/app/tasklist/default/");
        for (int i = 0; i < 6; i++) {
            String written = i % 2 == 0 ? LAN : LAN.toUpperCase() + " ";
            assertThat(browser.guess("tasklist", written, "Sai-roi-2026-x" + i).status())
                    .isEqualTo(401);
        }

        assertThat(browser.guess("tasklist", "Lan.hoa-thuong", PASSWORD).status())
                .isEqualTo(401);
    }
}
