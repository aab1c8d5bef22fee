package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ketnap.it.People.PASSWORD;
import static vn.ketnap.it.Visitor.ENGINE;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.ketnap.KetNapTest;
import vn.ketnap.organization.Accounts;

/** Another site makes the browser of somebody signed in send what that person does not want. */
@KetNapTest
class ForgedRequestIT {

    private static final String LAN = "lan.phien";
    private static final String TASKS = ENGINE + "/task/count";
    private static final String WHO = "/camunda/api/admin/auth/user/default";
    private static final String OTHER_SITE = "https://trang-la.example";

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

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

    enum WrongToken {
        NONE,
        EMPTY,
        MADE_UP,
        OF_THE_PAGE_BEFORE_LOGIN,
        OF_ANOTHER_SESSION,
        OF_A_SESSION_THAT_ENDED
    }

    @ParameterizedTest
    @EnumSource
    void aRequestThatChangesSomethingNeedsTheTokenOfItsSession(WrongToken wrong) {
        Visitor lan = visitor();
        lan.get("/camunda/app/tasklist/default/");
        String token =
                switch (wrong) {
                    case NONE -> null;
                    case EMPTY -> "";
                    case MADE_UP -> "0".repeat(32);
                    case OF_THE_PAGE_BEFORE_LOGIN -> lan.cookie("XSRF-TOKEN");
                    case OF_ANOTHER_SESSION -> signedIn().cookie("XSRF-TOKEN");
                    case OF_A_SESSION_THAT_ENDED -> tokenOfEarlier();
                };
        lan.login(LAN, PASSWORD);

        assertThat(lan.send("POST", TASKS, "application/json", "{}", token).status())
                .isEqualTo(403);
    }

    @Test
    void theTokenOfTheSessionIsEnough() {
        assertThat(signedIn().post(TASKS, "{}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                OTHER_SITE,
                "http://localhost",
                "http://localhost:1",
                "http://127.0.0.1:{port}",
                "http://localhost.trang-la.example:{port}",
                "http://localhost:{port}.trang-la.example",
                "http://localhost:{port}@trang-la.example",
                "http://trang-la.example@localhost:{port}",
                "https://trang-la.example/http://localhost:{port}",
                "https://localhost:8080",
                "file://",
                "localhost:{port}",
                "khong phai dia chi",
                "{port}"
            })
    void whatAPageOfAnotherSiteSendsIsRefused(String origin) {
        Visitor.Answer answer = signedIn().withHeader("Origin", filled(origin)).post(TASKS, "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Yêu cầu được gửi từ trang không thuộc phần mềm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:{port}", "HTTP://LOCALHOST:{port}", "http://localhost:8080"})
    void whatAPageOfTheApplicationSendsIsTaken(String origin) {
        assertThat(signedIn()
                        .withHeader("Origin", filled(origin))
                        .post(TASKS, "{}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/engine/engine/default/task/count",
        "PUT, /camunda/api/engine/engine/default/user/lan.phien/credentials",
        "DELETE, /camunda/api/ketnap/cases/HS-2026-0000001/documents/1",
        "PATCH, /camunda/api/engine/engine/default/task/count",
        "POST, /camunda/api/ketnap/password",
        "POST, /camunda/api/nothing"
    })
    void everyMethodThatChangesSomethingIsLookedAt(String method, String path) {
        Visitor.Answer answer =
                signedIn().withHeader("Origin", OTHER_SITE).send(method, path, "application/json", "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("không thuộc phần mềm");
    }

    @Test
    void aLinkOnAnotherSiteMayLeadHere() {
        assertThat(signedIn().withHeader("Referer", OTHER_SITE).get(TASKS).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        // without an origin the page counts
        ", https://trang-la.example/trang, 403",
        ", http://localhost:{port}.trang-la.example/, 403",
        ", http://localhost:{port}/camunda/app/tasklist/default/, 200",
        ", , 200",
        // with one the page does not
        "https://trang-la.example, http://localhost:{port}/, 403",
        "http://localhost:{port}, https://trang-la.example/, 200"
    })
    void theOriginCountsForMoreThanThePage(String origin, String referer, int status) {
        Visitor lan = signedIn().withHeader("Origin", filled(origin)).withHeader("Referer", filled(referer));

        assertThat(lan.post(TASKS, "{}").status()).isEqualTo(status);
    }

    @Test
    void nobodyIsSignedInFromAnotherSite() {
        Visitor lan = visitor();
        lan.get("/camunda/app/tasklist/default/");
        lan.withHeader("Origin", OTHER_SITE);

        assertThat(lan.guess("tasklist", LAN, PASSWORD).status()).isEqualTo(403);

        assertThat(lan.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void nobodyIsSignedInWithoutAToken() {
        Visitor lan = visitor();

        assertThat(lan.guess("tasklist", LAN, PASSWORD).status()).isEqualTo(403);

        assertThat(lan.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void nobodyIsSignedOutFromAnotherSite() {
        Visitor lan = signedIn().withHeader("Origin", OTHER_SITE);

        assertThat(lan.post(WHO + "/logout", "").status()).isEqualTo(403);

        assertThat(lan.get(TASKS).status()).isEqualTo(200);
    }

    private String tokenOfEarlier() {
        Visitor earlier = signedIn();
        String token = earlier.cookie("XSRF-TOKEN");
        earlier.post(WHO + "/logout", "");
        return token;
    }

    private String filled(String origin) {
        return origin == null ? null : origin.replace("{port}", String.valueOf(port));
    }

    private Visitor signedIn() {
        Visitor lan = visitor();
        assertThat(lan.login(LAN, PASSWORD).status()).isEqualTo(200);
        return lan;
    }

    private Visitor visitor() {
        return new Visitor("127.0.6.3", port);
    }
}
