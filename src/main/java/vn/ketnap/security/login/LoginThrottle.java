package vn.ketnap.security.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.Secret;
import vn.ketnap.platform.background.BackgroundTask;
import vn.ketnap.security.login.TrustedDevices.Kind;

/**
 * Slows down whoever guesses passwords, in every account alike, whether it exists or not. The guesses of a day at one
 * account are counted in pools: those from anywhere, those from addresses and those in each browser where its owner logged
 * in lately. So nobody elsewhere, not even behind the same address, keeps the owner out, and all pools of a day together
 * hold fewer than a hundred guesses. A new password empties them.
 */
@Component
public class LoginThrottle {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    static final int FROM_ANYWHERE = 25;
    static final int AT_KNOWN_ADDRESSES = 25;
    static final int IN_A_KNOWN_BROWSER = 16;
    static final int OF_ONE_ADDRESS = 1000;

    /** How long a browser is known without a login in it. */
    public static final Duration BROWSER_KNOWN_FOR = TrustedDevices.FORGOTTEN_AFTER;

    private static final int WITHOUT_WAIT = 5;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final LoginAttempts book;
    private final TrustedDevices places;
    private final Clock clock;

    LoginThrottle(LoginAttempts book, TrustedDevices places, Clock clock) {
        this.book = book;
        this.places = places;
        this.clock = clock;
    }

    /** Guesses that are counted together. */
    private record Pool(String subject, int limit, boolean known) {}

    /**
     * Counts a guess that is about to be checked.
     *
     * @param browser what {@link #succeeded} gave this browser, empty for none
     * @return empty when it may be checked, else how long to wait: then it must not be checked
     */
    public Optional<Duration> admit(String login, String address, String browser) {
        Instant now = now();
        LocalDate today = LocalDate.now(clock);
        String place = Secret.hash(address);
        Pool pool = pool(login, place, browser);
        int limitOfAddress = pool.known() ? Integer.MAX_VALUE : OF_ONE_ADDRESS;
        Optional<Duration> wait =
                wait(place, today, limitOfAddress, now).or(() -> wait(pool.subject(), today, pool.limit(), now));
        if (wait.isPresent()) {
            return wait;
        }
        int guesses = book.entry(pool.subject(), today)
                        .map(LoginAttempts.Entry::guesses)
                        .orElse(0)
                + 1;
        if (!book.count(pool.subject(), today, pool.limit(), now, pauseAfter(guesses, now))) {
            return Optional.of(SHORTEST_WAIT);
        }
        if (!book.count(place, today, limitOfAddress, now, LoginAttempts.AT_ONCE)) {
            book.forgive(pool.subject(), today);
            return Optional.of(SHORTEST_WAIT);
        }
        return Optional.empty();
    }

    /**
     * The admitted guess was right: it is taken back, and the address and the browser are known from now on.
     *
     * @return what the browser has to show next time, a secret
     */
    public String succeeded(String login, String address, String browser) {
        Instant now = now();
        LocalDate today = LocalDate.now(clock);
        String place = Secret.hash(address);
        book.forgive(pool(login, place, browser).subject(), today);
        book.forgive(place, today);
        String shown = places.knows(Kind.BROWSER, Secret.hash(browser)) ? browser : Secret.make();
        places.remember(login, Kind.ADDRESS, place, now);
        places.remember(login, Kind.BROWSER, Secret.hash(shown), now);
        return shown;
    }

    /** Forgets the guesses at an account whose password is a new one. */
    public void lift(String login) {
        places.of(login, Kind.BROWSER).forEach(browser -> book.forget(inBrowser(login, browser)));
        book.forget(atKnownAddresses(login));
        book.forget(fromAnywhere(login));
    }

    /** Every night: what no longer counts. */
    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Ho_Chi_Minh")
    @BackgroundTask("Xóa số lần đăng nhập đã cũ")
    void forget() {
        book.forgetBefore(LocalDate.now(clock));
        places.forgetUnused(clock.instant());
    }

    private Pool pool(String login, String place, String browser) {
        if (places.knows(login, Kind.BROWSER, Secret.hash(browser))) {
            return new Pool(inBrowser(login, Secret.hash(browser)), IN_A_KNOWN_BROWSER, true);
        }
        return places.knows(login, Kind.ADDRESS, place)
                ? new Pool(atKnownAddresses(login), AT_KNOWN_ADDRESSES, true)
                : new Pool(fromAnywhere(login), FROM_ANYWHERE, false);
    }

    /** In milliseconds: a database that rounds must not make "now" later than it is. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Optional<Duration> wait(String subject, LocalDate today, int limit, Instant now) {
        return book.entry(subject, today)
                .map(entry -> entry.guesses() < limit ? entry.notBefore() : tomorrow(today))
                .filter(now::isBefore)
                .map(until -> Duration.between(now, until));
    }

    /** Long enough to spoil guessing, doubling with each guess beyond those that a person may well mistype. */
    private static Instant pauseAfter(int guesses, Instant now) {
        if (guesses <= WITHOUT_WAIT) {
            return LoginAttempts.AT_ONCE;
        }
        long seconds = 1L << Math.min(guesses - WITHOUT_WAIT, 6);
        return now.plusSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
    }

    private Instant tomorrow(LocalDate today) {
        return today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static String fromAnywhere(String login) {
        return Secret.hash(login + "@");
    }

    private static String atKnownAddresses(String login) {
        return Secret.hash(login + "@known");
    }

    private static String inBrowser(String login, String browser) {
        return Secret.hash(login + "@" + browser);
    }
}
