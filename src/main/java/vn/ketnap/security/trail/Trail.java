package vn.ketnap.security.trail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
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

    private void note(AuditEvent touch, Result result) {
        jdbc.update(
                """
                insert into trail_entry (noted_at, login, subject, operation, field_group, purpose, result, address)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS),
                touch.login(),
                number(touch.subject()),
                touch.operation().name(),
                touch.fields().name(),
                shortened(touch.purpose()),
                result.name(),
                address());
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
