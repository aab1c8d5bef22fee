package vn.ketnap.security.login;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The addresses and browsers, as hashes, from which an account last logged in. */
@Component
class TrustedDevices {

    enum Kind {
        ADDRESS,
        BROWSER
    }

    /** Of each kind. Few, for at each of them somebody may guess as if it were the owner who mistypes. */
    static final int KEPT = 3;

    static final Duration FORGOTTEN_AFTER = Duration.ofDays(180);

    private final JdbcTemplate database;

    TrustedDevices(JdbcTemplate database) {
        this.database = database;
    }

    boolean knows(String login, Kind kind, String place) {
        return count("login = ? and kind = ? and place = ?", login, kind.name(), place) > 0;
    }

    /** Whether anybody logged in there. */
    boolean knows(Kind kind, String place) {
        return count("kind = ? and place = ?", kind.name(), place) > 0;
    }

    /** The latest first. */
    List<String> of(String login, Kind kind) {
        return database.queryForList(
                "select place from login_place where login = ? and kind = ? order by last_login desc, place",
                String.class,
                login,
                kind.name());
    }

    void remember(String login, Kind kind, String place, Instant now) {
        int updated = database.update(
                "update login_place set last_login = ? where login = ? and kind = ? and place = ?",
                Timestamp.from(now),
                login,
                kind.name(),
                place);
        if (updated == 0) {
            add(login, kind, place, now);
        }
    }

    void forgetUnused(Instant now) {
        database.update("delete from login_place where last_login < ?", Timestamp.from(now.minus(FORGOTTEN_AFTER)));
    }

    private void add(String login, Kind kind, String place, Instant now) {
        try {
            database.update(
                    "insert into login_place (login, kind, place, last_login) values (?, ?, ?, ?)",
                    login,
                    kind.name(),
                    place,
                    Timestamp.from(now));
        } catch (DuplicateKeyException e) {
            // two sessions began at the same moment
        }
        of(login, kind).stream()
                .filter(other -> !other.equals(place))
                .skip(KEPT - 1)
                .forEach(oldest -> database.update(
                        "delete from login_place where login = ? and kind = ? and place = ?",
                        login,
                        kind.name(),
                        oldest));
    }

    private int count(String condition, Object... values) {
        Integer rows =
                database.queryForObject("select count(*) from login_place where " + condition, Integer.class, values);
        return rows == null ? 0 : rows;
    }
}
