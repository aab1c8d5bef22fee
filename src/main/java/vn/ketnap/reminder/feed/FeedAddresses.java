package vn.ketnap.reminder.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.Secret;

/** The secrets by which calendars are read, one per login. They are told once and kept as hashes. */
@Component
public class FeedAddresses {

    private final JdbcTemplate database;
    private final Clock clock;

    FeedAddresses(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is known of an address.
     *
     * @param readAt when it was last used, null before that
     */
    public record State(Instant madeAt, Instant readAt) {}

    /** Empty when the login has none. */
    public Optional<State> state(String login) {
        return database
                .query(
                        "select made_at, read_at from calendar_feed where login = ?",
                        (row, number) -> new State(
                                row.getTimestamp("made_at").toInstant(),
                                Optional.ofNullable(row.getTimestamp("read_at"))
                                        .map(Timestamp::toInstant)
                                        .orElse(null)),
                        login)
                .stream()
                .findFirst();
    }

    /** A new secret for the login, of 256 bits; the one before it is worthless from now on. */
    @Transactional
    public String renew(String login) {
        String secret = Secret.make();
        revoke(login);
        database.update(
                "insert into calendar_feed (login, secret_hash, made_at) values (?, ?, ?)",
                login,
                Secret.hash(secret),
                now());
        return secret;
    }

    /** Takes the address back; nothing happens when there is none. */
    @Transactional
    public void revoke(String login) {
        database.update("delete from calendar_feed where login = ?", login);
    }

    /** Whose calendar the secret opens. */
    public Optional<String> owner(String secret) {
        return database
                .queryForList(
                        "select login from calendar_feed where secret_hash = ?", String.class, Secret.hash(secret))
                .stream()
                .findFirst();
    }

    /** Notes that the login's address was used now. */
    @Transactional
    public void used(String login) {
        database.update("update calendar_feed set read_at = ? where login = ?", now(), login);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
