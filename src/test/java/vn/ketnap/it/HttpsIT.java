package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static vn.ketnap.it.Visitor.ENGINE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application behind a proxy that ends TLS, set as the operations guide says. */
@Tag("own-application")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:https;DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "ketnap.https=true",
            // as people type it: the usual port, capitals, a slash
            "ketnap.base-url=https://KetNap.example:443/",
            "server.forward-headers-strategy=native",
            "ketnap.password-rounds=100",
            "ketnap.first-administrator.password=" + HttpsIT.PASSWORD,
            "ketnap.first-administrator.must-change=false"
        })
class HttpsIT {

    static final String PASSWORD = "Nguoi-quan-tri-2026";

    private static final String GROUPS = ENGINE + "/group";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Test
    void noCookieTravelsInTheOpen() {
        Visitor visitor = visitor("192.0.2.10");
        String ofPage = visitor.get("/camunda/app/tasklist/default/").headers().get("set-cookie");
        String ofLogin = visitor.guess("admin", "quantri", PASSWORD).headers().get("set-cookie");

        assertThat((ofPage + "\n" + ofLogin).lines())
                .hasSizeGreaterThanOrEqualTo(3)
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("SameSite=Lax"));
        assertThat(ofLogin).contains("JSESSIONID=", "HttpOnly");
    }

    @Test
    void browsersAreToldToComeByHttpsOnly() {
        assertThat(visitor("192.0.2.11").get("/nothing").headers())
                .contains(entry("strict-transport-security", "max-age=31536000"));
    }

    @Test
    void aRedirectStaysWhereItWasAskedFor() {
        assertThat(visitor("192.0.2.12").get("/camunda/app/tasklist").headers().get("location"))
                .startsWith("/");
    }

    @Test
    void pagesUnderThePublicAddressMaySend() {
        assertThat(signedIn()
                        .withHeader("Origin", "https://ketnap.example")
                        .send("POST", GROUPS, "application/json", "{}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ketnap.example",
                "https://ketnap.example:8443",
                "https://ketnap.example.trang-la.example",
                "https://trang-la.example",
                "http://localhost:8080",
                "null"
            })
    void pagesUnderNoOtherAddressMaySend(String origin) {
        assertThat(signedIn()
                        .withHeader("Origin", origin)
                        .send("POST", GROUPS, "application/json", "{}")
                        .status())
                .isEqualTo(403);
    }

    /** The address of the request itself counts for nothing: whoever leads a name of their own here chooses it. */
    @Test
    void theHostOfTheRequestIsNoProof() {
        Visitor rebound =
                signedIn().withHeader("Host", "trang-la.example").withHeader("Origin", "https://trang-la.example");

        assertThat(rebound.send("POST", GROUPS, "application/json", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void guessesAreCountedByTheAddressThatTheProxyTells() {
        int before = addresses();
        for (String address : new String[] {"192.0.2.21", "192.0.2.22", "192.0.2.23"}) {
            Visitor visitor = visitor(address);
            visitor.get("/camunda/app/tasklist/default/");
            visitor.guess("tasklist", "khong.co.ai", "Sai-roi-nhe-9");
        }

        // one account and three addresses
        assertThat(addresses() - before).isEqualTo(4);
    }

    private int addresses() {
        return database.queryForObject("select count(*) from login_guess", Integer.class);
    }

    private Visitor signedIn() {
        Visitor administrator = visitor("192.0.2.1");
        assertThat(administrator.login("admin", "quantri", PASSWORD).status()).isEqualTo(200);
        return administrator;
    }

    private Visitor visitor(String address) {
        return new Visitor("127.0.0.1", port)
                .withHeader("Host", "ketnap.example")
                .withHeader("X-Forwarded-Proto", "https")
                .withHeader("X-Forwarded-For", address);
    }
}
