package vn.ketnap.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;
import static vn.ketnap.it.People.PASSWORD;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;
import vn.ketnap.engine.identity.CountedHashes;
import vn.ketnap.organization.Accounts;
import vn.ketnap.platform.BusinessClock;

/**
 * Guessing at passwords over HTTP, through a day that the clock passes in seconds: 1,000 guesses at one account, where the
 * profile {@code full} makes 10,000; 1,100 accounts from one address, just beyond what it may try in a day.
 */
@KetNapTest
class LoginAbuseIT {

    private static final Logger LOG = LoggerFactory.getLogger(LoginAbuseIT.class);

    private static final int GUESSES = Boolean.getBoolean("ketnap.full") ? 10_000 : 1_000;
    private static final int ACCOUNTS = 1_100;

    private static final String LAN = "lan.doan";
    private static final String HOME = "127.0.7.1";

    @Autowired
    Accounts accounts;

    @Autowired
    IdentityService identity;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate database;

    @Autowired
    RoundTrips roundTrips;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @LocalServerPort
    int port;

    private Duration offset;

    @BeforeEach
    void morning() {
        offset = clock.offset();
        clock.moveTo(LocalDate.of(2026, 3, 2));
        new People(accounts, identity).settled(LAN);
        assertThat(at(HOME).login(LAN, PASSWORD).status()).isEqualTo(200);
    }

    @AfterEach
    void asBefore() {
        identity.deleteUser(LAN);
        database.update("delete from login_guess");
        database.update("delete from login_place");
        clock.shiftTo(offset);
    }

    /** From twenty addresses, from behind the owner's own address, and in each of the owner's four browsers, all day long. */
    @Test
    void anAccountIsGuessedAtNoMoreThanAHundredTimesADayAndItsOwnerComesIn() {
        List<Visitor> browsers = Stream.generate(() -> at(HOME)).limit(4).toList();
        browsers.forEach(browser -> {
            clock.shiftTo(clock.offset().plusSeconds(1));
            browser.login(LAN, PASSWORD);
        });
        Visitor lan = browsers.get(3);
        List<Visitor> attackers = new ArrayList<>(
                IntStream.range(1, 21).mapToObj(i -> at("127.0.8." + i)).toList());
        attackers.addAll(Collections.nCopies(5, at(HOME)));
        Duration pause = Duration.ofHours(14).dividedBy(GUESSES);

        int checked = 0;
        for (int i = 0; i < GUESSES; i++) {
            clock.shiftTo(clock.offset().plus(pause));
            checked += isChecked(attackers.get(i % attackers.size()).guess("tasklist", LAN, "doan-" + i)) ? 1 : 0;
            if (i % (GUESSES / 10) == 0) {
                assertThat(again(lan).login(LAN, PASSWORD).status())
                        .as("guess " + i)
                        .isEqualTo(200);
            }
        }
        for (int i = 0; i < 80; i++) {
            clock.shiftTo(clock.offset().plusSeconds(61));
            checked += isChecked(again(browsers.get(i % 4)).guess("tasklist", LAN, "o-may-nay-" + i)) ? 1 : 0;
        }

        LOG.info("{} of {} guesses at one account were checked in a day", checked, GUESSES + 80);
        // the browser of the first login is forgotten: it counts among those at the address
        assertThat(checked).isEqualTo(25 + 25 + 3 * 16);
    }

    @Test
    void inANewBrowserAtAKnownAddressTheOwnerComesInWhateverOthersGuessElsewhere() {
        for (int i = 0; i < 60; i++) {
            clock.shiftTo(clock.offset().plusSeconds(61));
            at("127.0.8." + (i % 20 + 1)).guess("tasklist", LAN, "doan-" + i);
        }

        assertThat(at("127.0.8.30").login(LAN, PASSWORD).status()).isEqualTo(401);
        assertThat(at(HOME).login(LAN, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoMistypesInAKnownBrowserWaitsAMinuteAtMost() {
        Visitor lan = at(HOME);
        lan.login(LAN, PASSWORD);
        lan = again(lan);
        Visitor.Answer answer = null;
        for (int i = 0; i < 14; i++) {
            clock.shiftTo(clock.offset().plus(Duration.ofSeconds(i < 13 ? 61 : 0)));
            answer = lan.guess("tasklist", LAN, "go-nham-" + i);
        }
        assertThat(wait(answer)).isBetween(1L, 61L);
        assertThat(lan.guess("tasklist", LAN, PASSWORD).status()).isEqualTo(401);

        clock.shiftTo(clock.offset().plusSeconds(61));

        assertThat(again(lan).login(LAN, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void whoSitsBehindTheSameAddressKeepsTheOwnersBrowserOutForNoMoment() {
        Visitor lan = at(HOME);
        lan.login(LAN, PASSWORD);
        Visitor neighbour = at(HOME);

        int checked = 0;
        for (int i = 0; i < 240; i++) {
            clock.shiftTo(clock.offset().plusSeconds(10));
            checked += isChecked(neighbour.guess("tasklist", LAN, "hang-xom-" + i)) ? 1 : 0;
        }

        assertThat(checked).isEqualTo(25);
        assertThat(again(lan).login(LAN, PASSWORD).status()).isEqualTo(200);
    }

    /** A cookie that somebody invents, or that another account left, makes no browser known. */
    @Test
    void aForeignBrowserIsNotKnown() {
        Visitor lan = at(HOME);
        lan.login(LAN, PASSWORD);
        String secret = lan.cookie("ketnap-browser");
        assertThat(secret).hasSize(43);

        Visitor attacker = at("127.0.8.1").withCookie("ketnap-browser", secret.substring(1) + "A");
        int checked = 0;
        for (int i = 0; i < 60; i++) {
            clock.shiftTo(clock.offset().plusSeconds(61));
            checked += isChecked(attacker.guess("tasklist", LAN, "la-mat-" + i)) ? 1 : 0;
        }

        assertThat(checked).isEqualTo(25);
        String other = "hai.doan";
        new People(accounts, identity).settled(other);
        Visitor colleague = at("127.0.8.2");
        colleague.login(other, PASSWORD);
        assertThat(isChecked(colleague.guess("tasklist", LAN, "cua-nguoi-khac")))
                .isFalse();
        identity.deleteUser(other);
        assertThat(database.queryForList("select place from login_place", String.class))
                .doesNotContain(secret);
    }

    @Test
    void anAddressTriesNoMoreThanAThousandAccountsADay() {
        Visitor attacker = at("127.0.9.1");

        long checked = IntStream.range(0, ACCOUNTS)
                .filter(i -> isChecked(attacker.guess("tasklist", "nguoi." + i, "Matkhau@123")))
                .count();

        assertThat(checked).isEqualTo(1_000);
        assertThat(at(HOME).login(LAN, PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void guessesAtTheSameMomentAreCountedEachOnce() throws Exception {
        ExecutorService attackers = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> guesses = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String password = "cung-luc-" + i;
            String address = "127.0.10." + (i % 8 + 1);
            guesses.add(() -> isChecked(at(address).guess("tasklist", LAN, password)));
        }
        int checked = 0;
        for (Future<Boolean> guess : attackers.invokeAll(guesses)) {
            checked += guess.get() ? 1 : 0;
        }
        attackers.shutdown();

        assertThat(checked).isBetween(1, 25);
    }

    @Test
    void nothingTellsAnUnknownLoginFromAWrongPassword() {
        Visitor attacker = at("127.0.11.1");
        for (int i = 0; i < 8; i++) {
            Visitor.Answer wrong = attacker.guess("tasklist", LAN, "sai-" + i);
            Visitor.Answer unknown = attacker.guess("tasklist", "khong.co.ai", "sai-" + i);

            assertThat(wrong.status()).isEqualTo(401);
            assertThat(unknown.status()).isEqualTo(wrong.status());
            assertThat(unknown.told()).isEqualTo(wrong.told());
            assertThat(unknown.headers().keySet()).isEqualTo(wrong.headers().keySet());
        }
        assertThat(roundTrips.of(() -> identity.checkPassword("khong.co.ai", "sai")))
                .isEqualTo(roundTrips.of(() -> identity.checkPassword(LAN, "sai")));
    }

    @Test
    void aWrongPasswordCostsTheSameWhoeverIsMeant() {
        String closed = "dong.doan";
        People people = new People(accounts, identity);
        people.settled(closed);
        people.close(closed);
        try (CountedHashes hashes = new CountedHashes(engine)) {
            for (String login : List.of(LAN, "khong.co.ai", closed)) {
                Visitor attacker = at("127.0.11.2");
                List<Integer> made = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    int before = hashes.made();
                    attacker.guess("tasklist", login, "sai-" + i);
                    made.add(hashes.made() - before);
                }

                assertThat(made).as(login).containsExactly(1, 1, 1, 1, 1, 1, 0, 0);
            }
        } finally {
            identity.deleteUser(closed);
        }
    }

    /** At the rounds of an office, as many guesses as three days allow each, one for one in turn. */
    @Test
    @EnabledIfSystemProperty(named = "ketnap.full", matches = "true")
    void noClockTellsAnUnknownLoginFromAWrongPassword() {
        try (CountedHashes hashes = new CountedHashes(engine, 210_000)) {
            new People(accounts, identity).setPassword(LAN, PASSWORD);
            Map<String, List<Long>> times = Map.of(LAN, new ArrayList<>(), "khong.co.ai", new ArrayList<>());
            Visitor attacker = at("127.0.11.3");
            for (int i = 0; i < 72; i++) {
                clock.shiftTo(clock.offset().plus(i % 24 == 0 ? Duration.ofDays(1) : Duration.ofSeconds(61)));
                for (String login : i % 2 == 0 ? List.of(LAN, "khong.co.ai") : List.of("khong.co.ai", LAN)) {
                    long start = System.nanoTime();
                    assertThat(isChecked(attacker.guess("tasklist", login, "sai-" + i)))
                            .isTrue();
                    times.get(login).add(System.nanoTime() - start);
                }
            }
            double known = median(times.get(LAN));
            double unknown = median(times.get("khong.co.ai"));
            LOG.info(
                    "median of a wrong password: known login {} ms, unknown login {} ms, difference {} %",
                    "%.1f".formatted(known),
                    "%.1f".formatted(unknown),
                    "%.2f".formatted(100 * Math.abs(known - unknown) / known));
            assertThat(unknown).isCloseTo(known, withinPercentage(5));
            assertThat(hashes.made()).isEqualTo(145);
        }
    }

    @Test
    void aRightGuessDuringTheWaitIsNotToldFromAWrongOne() {
        Visitor attacker = at("127.0.12.1");
        Visitor.Answer wrong = null;
        for (int i = 0; i < 7; i++) {
            wrong = attacker.guess("tasklist", LAN, "sai-" + i);
        }

        Visitor.Answer right = attacker.guess("tasklist", LAN, PASSWORD);

        assertThat(right.status()).isEqualTo(401);
        assertThat(right.told()).isEqualTo(wrong.told());
        assertThat(right.headers().keySet()).isEqualTo(wrong.headers().keySet());
    }

    @Test
    void aNewPasswordLiftsTheWait() {
        Visitor elsewhere = at("127.0.13.1");
        for (int i = 0; i < 7; i++) {
            elsewhere.guess("tasklist", LAN, "sai-" + i);
        }
        assertThat(elsewhere.guess("tasklist", LAN, PASSWORD).status()).isEqualTo(401);

        new People(accounts, identity).setPassword(LAN, "Gio-mat-8-hien-nha");

        assertThat(elsewhere.login(LAN, "Gio-mat-8-hien-nha").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordLiftsTheWaitInAKnownBrowser() {
        Visitor lan = at(HOME);
        lan.login(LAN, PASSWORD);
        for (int i = 0; i < 20; i++) {
            clock.shiftTo(clock.offset().plusSeconds(61));
            again(lan).guess("tasklist", LAN, "sai-" + i);
        }
        assertThat(again(lan).guess("tasklist", LAN, PASSWORD).status()).isEqualTo(401);

        new People(accounts, identity).setPassword(LAN, "Gio-mat-8-hien-nha");

        assertThat(again(lan).login(LAN, "Gio-mat-8-hien-nha").status()).isEqualTo(200);
    }

    /** The cookie opens nothing, and no script, no other site and no other path gets to see it. */
    @Test
    void theCookieOfABrowserIsKeptFromScripts() {
        Visitor.Answer answer = at(HOME).guess("tasklist", LAN, PASSWORD);

        assertThat(answer.headers().get("set-cookie").lines().filter(line -> line.startsWith("ketnap-browser=")))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/camunda", "Max-Age=15552000");
    }

    private Visitor at(String address) {
        Visitor visitor = new Visitor(address, port);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }

    /** The same browser after its session ended. */
    private Visitor again(Visitor visitor) {
        return at(HOME).withCookie("ketnap-browser", visitor.cookie("ketnap-browser"));
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    /** Whether the password was looked at rather than put off. */
    private static boolean isChecked(Visitor.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        return wait(answer) == 0;
    }

    private static long wait(Visitor.Answer answer) {
        return Long.parseLong(answer.headers().getOrDefault("retry-after", "0"));
    }
}
