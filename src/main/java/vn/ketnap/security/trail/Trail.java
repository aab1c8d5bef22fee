package vn.ketnap.security.trail;

import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Notes who touched whose data, in one round trip each. A touch that cannot be noted fails: no data leave, no change is
 * kept. Noting does not wait for others; {@link TrailChainer} chains the lines shortly after.
 */
@Component
public class Trail {

    /** What stands where a number is expected may be anything a person typed: only a number is kept. */
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,6}-[0-9A-Z-]{1,30}");

    private static final int LONGEST_PURPOSE = 120;

    private static final String LINE =
            """
            insert into trail_entry (noted_at, login, subject, operation, field_group, purpose, result, address)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String COUNT =
            """
            update trail_repeat set times = times + 1
            where quarter = ? and login = ? and subject = ? and purpose = ? and address = ?""";

    private static final long QUARTER = 15 * 60L;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Trail(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a read, once the data are known and before they leave; stands whatever becomes of the caller. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void read(AuditEvent touch) {
        note(touch, Result.ALLOWED);
    }

    /**
     * Notes a read that pages repeat by themselves every few seconds: a line for the first in each quarter of an hour, and
     * how many there were.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void readAgain(AuditEvent touch) {
        Object[] again = {
            Instant.ofEpochSecond(clock.instant().getEpochSecond() / QUARTER * QUARTER)
                    .atOffset(ZoneOffset.UTC),
            touch.login(),
            Objects.requireNonNullElse(number(touch.subject()), ""),
            Objects.requireNonNullElse(shortened(touch.purpose()), ""),
            Objects.requireNonNullElse(address(), "")
        };
        if (jdbc.update(COUNT, again) == 0) {
            long line = note(touch, Result.ALLOWED);
            try {
                jdbc.update(
                        "insert into trail_repeat (quarter, login, subject, purpose, address, times, entry_id)"
                                + " values (?, ?, ?, ?, ?, 1, " + line + ")",
                        again);
            } catch (DuplicateKeyException e) {
                jdbc.update(COUNT, again); // two requests of one page came at once: both have their lines
            }
        }
    }

    /** Notes a try that was turned away; stands whatever becomes of the caller. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void denied(AuditEvent touch) {
        note(touch, Result.DENIED);
    }

    /** Notes a change, which stands or falls with the caller's transaction. */
    @Transactional
    public void change(AuditEvent touch) {
        note(touch, Result.ALLOWED);
    }

    /** The id of the new line. */
    private long note(AuditEvent touch, Result result) {
        Object[] values = {
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
            touch.login(),
            number(touch.subject()),
            touch.operation().name(),
            touch.fields().name(),
            shortened(touch.purpose()),
            result.name(),
            address()
        };
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement line = connection.prepareStatement(LINE, new String[] {"id"});
                    new ArgumentPreparedStatementSetter(values).setValues(line);
                    return line;
                },
                id);
        return id.getKeyAs(Long.class);
    }

    private static String number(String subject) {
        return subject != null && NUMBER.matcher(subject).matches() ? subject : null;
    }

    private static String shortened(String purpose) {
        return purpose == null ? null : purpose.substring(0, Math.min(purpose.length(), LONGEST_PURPOSE));
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
