package vn.ketnap.security.login;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The addresses, as hashes, from which an account last logged in. */
@Component
class KnownAddresses {

    /** Few, for at each of them somebody may guess as if it were the owner who mistypes. */
    static final int KEPT = 3;

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(180);

    private final JdbcTemplate database;

    KnownAddresses(JdbcTemplate database) {
        this.database = database;
    }

    boolean knows(String login, String address) {
        Integer rows = database.queryForObject(
                "select count(*) from login_address where login = ? and address = ?", Integer.class, login, address);
        return rows != null && rows > 0;
    }

    List<String> of(String login) {
        return database.queryForList("select address from login_address where login = ?", String.class, login);
    }

    void remember(String login, String address, Instant now) {
        int updated = database.update(
                "update login_address set last_login = ? where login = ? and address = ?",
                Timestamp.from(now),
                login,
                address);
        if (updated == 0) {
            add(login, address, now);
        }
    }

    void forgetUnused(Instant now) {
        database.update("delete from login_address where last_login < ?", Timestamp.from(now.minus(FORGOTTEN_AFTER)));
    }

    private void add(String login, String address, Instant now) {
        try {
            database.update(
                    "insert into login_address (login, address, last_login) values (?, ?, ?)",
                    login,
                    address,
                    Timestamp.from(now));
        } catch (DuplicateKeyException e) {
            // two sessions began at the same moment
        }
        database
                .queryForList(
                        "select address from login_address where login = ? order by last_login desc",
                        String.class,
                        login)
                .stream()
                .skip(KEPT)
                .forEach(oldest ->
                        database.update("delete from login_address where login = ? and address = ?", login, oldest));
    }
}
