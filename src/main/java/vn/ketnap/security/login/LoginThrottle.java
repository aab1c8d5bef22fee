package vn.ketnap.security.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, in every account alike, whether it exists or not. In a day an account can be
 * guessed at 40 times from anywhere; apart from that, at each address where its owner logged in lately, once in
 * {@link #LONGEST_WAIT} after a few guesses. So nobody keeps the owner out there, and 1,450 guesses a day is the most that
 * somebody who sits there can make. A new password lifts every wait.
 */
@Component
public class LoginThrottle {

    static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    static final int FROM_ANYWHERE = 40;
    static final int OF_ONE_ADDRESS = 1000;

    private static final int WITHOUT_WAIT = 5;
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private final GuessBook book;
    private final KnownAddresses addresses;
    private final Clock clock;

    LoginThrottle(GuessBook book, KnownAddresses addresses, Clock clock) {
        this.book = book;
        this.addresses = addresses;
        this.clock = clock;
    }

    /**
     * Counts a guess that is about to be checked.
     *
     * @return empty when it may be checked, else how long to wait: then it must not be checked
     */
    public Optional<Duration> admit(String login, String address) {
        Instant now = now();
        LocalDate today = LocalDate.now(clock);
        String place = hash(address);
        boolean known = addresses.knows(login, place);
        Optional<Duration> wait = known ? Optional.empty() : wait(place, today, OF_ONE_ADDRESS, now);
        if (wait.isPresent()) {
            return wait;
        }
        String account = account(login, place, known);
        int limit = known ? Integer.MAX_VALUE : FROM_ANYWHERE;
        wait = wait(account, today, limit, now);
        if (wait.isPresent()) {
            return wait;
        }
        int guesses = book.entry(account, today).map(GuessBook.Entry::guesses).orElse(0) + 1;
        if (!book.count(account, today, limit, now, pauseAfter(guesses, now))) {
            return Optional.of(SHORTEST_WAIT);
        }
        if (!book.count(place, today, known ? Integer.MAX_VALUE : OF_ONE_ADDRESS, now, GuessBook.AT_ONCE)) {
            book.forgive(account, today);
            return Optional.of(SHORTEST_WAIT);
        }
        return Optional.empty();
    }

    /** The admitted guess was right: it is taken back, and the address is known from now on. */
    public void succeeded(String login, String address) {
        Instant now = now();
        String place = hash(address);
        book.forgive(account(login, place, addresses.knows(login, place)), LocalDate.now(clock));
        book.forgive(place, LocalDate.now(clock));
        addresses.remember(login, place, now);
    }

    /** Forgets the guesses at an account whose password is a new one. */
    public void lift(String login) {
        addresses.of(login).forEach(place -> book.forget(account(login, place, true)));
        book.forget(account(login, "", false));
    }

    /** Every night: what no longer counts. */
    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        book.forgetBefore(LocalDate.now(clock));
        addresses.forgetUnused(clock.instant());
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
            return GuessBook.AT_ONCE;
        }
        long seconds = 1L << Math.min(guesses - WITHOUT_WAIT, 6);
        return now.plusSeconds(Math.min(seconds, LONGEST_WAIT.toSeconds()));
    }

    private Instant tomorrow(LocalDate today) {
        return today.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private static String account(String login, String place, boolean known) {
        return hash(known ? login + "@" + place : login + "@");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
