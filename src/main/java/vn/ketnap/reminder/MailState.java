package vn.ketnap.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.vocabulary.Role;

/** How the mails stand, for whoever looks after the application: in the health, and in full for administrators. */
@Component
public class MailState implements HealthIndicator {

    private static final String WARNING = "WARNING";

    private final JdbcTemplate jdbc;
    private final JavaMailSenderImpl server;
    private final BusinessClock clock;

    MailState(JdbcTemplate jdbc, JavaMailSenderImpl server, BusinessClock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.clock = clock;
    }

    /**
     * What an administrator is told.
     *
     * @param server whether a mail server is configured
     * @param trouble what keeps all mails back, null when nothing does
     * @param waiting mails that will be tried, now or later
     * @param held mails that will not be tried again, the newest first
     */
    public record View(boolean server, Trouble trouble, int waiting, int sentToday, List<Held> held) {}

    /** What the server said at the last try, without addresses. */
    public record Trouble(String said, Instant triedAt) {}

    /** A mail that stays until the address of the login is put right; what it says goes into the next digest. */
    public record Held(String login, String role, LocalDate day, String problem) {}

    /** The state at this moment. */
    public View view() {
        OffsetDateTime midnight = clock.today().atStartOfDay(BusinessClock.ZONE).toOffsetDateTime();
        return new View(
                server.getHost() != null && !server.getHost().isBlank(),
                trouble().orElse(null),
                count("state in ('PENDING', 'SENDING')"),
                count("state = 'SENT' and sent_at >= ?", midnight),
                held());
    }

    /** A warning, which takes nothing off the net: the application works without its mail server. */
    @Override
    public Health health() {
        return trouble()
                .map(trouble ->
                        Health.status(new Status(WARNING, trouble.said())).build())
                .orElseGet(() -> Health.up().build());
    }

    private Optional<Trouble> trouble() {
        return jdbc
                .query(
                        """
                        select problem, tried_at from reminder_mail
                        where server_trouble = true and state in ('PENDING', 'SENDING')
                        order by tried_at desc, id fetch first 1 rows only""",
                        (row, number) -> new Trouble(
                                row.getString(1),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .stream()
                .findFirst();
    }

    private List<Held> held() {
        return jdbc.query(
                "select recipient, role, mail_day, problem from reminder_mail where state = 'HELD' order by mail_day desc, id",
                (row, number) -> new Held(
                        row.getString(1),
                        Role.byId(row.getString(2)).orElseThrow().label(),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)));
    }

    private int count(String condition, Object... values) {
        return jdbc.queryForObject("select count(*) from reminder_mail where " + condition, Integer.class, values);
    }
}
