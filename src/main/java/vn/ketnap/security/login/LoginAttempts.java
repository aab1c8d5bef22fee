package vn.ketnap.security.login;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How often a password was guessed today, by subject. All nodes write in the same book. */
@Component
class LoginAttempts {

    /** No wait. */
    static final Instant AT_ONCE = Instant.EPOCH;

    private final JdbcTemplate database;

    LoginAttempts(JdbcTemplate database) {
        this.database = database;
    }

    record Entry(int guesses, Instant notBefore) {}

    Optional<Entry> entry(String subject, LocalDate day) {
        return database
                .query(
                        "select guesses, not_before from login_guess where subject = ? and guess_day = ?",
                        (row, number) -> new Entry(
                                row.getInt("guesses"),
                                row.getTimestamp("not_before").toInstant()),
                        subject,
                        day)
                .stream()
                .findFirst();
    }

    /** Counts one more guess unless the limit is reached or it comes too early; false when it was not counted. */
    boolean count(String subject, LocalDate day, int limit, Instant now, Instant notBefore) {
        if (add(subject, day, limit, now, notBefore)) {
            return true;
        }
        open(subject, day);
        return add(subject, day, limit, now, notBefore);
    }

    private boolean add(String subject, LocalDate day, int limit, Instant now, Instant notBefore) {
        return database.update(
                        """
                        update login_guess set guesses = guesses + 1, not_before = ?
                        where subject = ? and guess_day = ? and guesses < ? and not_before <= ?""",
                        Timestamp.from(notBefore),
                        subject,
                        day,
                        limit,
                        Timestamp.from(now))
                > 0;
    }

    /** Takes one guess back, and the wait that it brought. */
    void forgive(String subject, LocalDate day) {
        database.update(
                """
                update login_guess set guesses = guesses - 1, not_before = ?
                where subject = ? and guess_day = ? and guesses > 0""",
                Timestamp.from(AT_ONCE),
                subject,
                day);
    }

    void forget(String subject) {
        database.update("delete from login_guess where subject = ?", subject);
    }

    void forgetBefore(LocalDate day) {
        database.update("delete from login_guess where guess_day < ?", day);
    }

    /** Opens the entry, unless a guess at the same moment or an earlier one did. */
    private void open(String subject, LocalDate day) {
        try {
            database.update(
                    "insert into login_guess (subject, guess_day, guesses, not_before) values (?, ?, 0, ?)",
                    subject,
                    day,
                    Timestamp.from(AT_ONCE));
        } catch (DuplicateKeyException e) {
            // it is there
        }
    }
}
