package vn.ketnap.reminder;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;

/** The mails as figures of the whole office, the same on every node. */
@Component
class MailFigures implements MeterBinder {

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    MailFigures(JdbcTemplate jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("ketnap.mails.sent", this, figures -> figures.count("'SENT'"))
                .description("mails that the mail server took")
                .register(registry);
        Gauge.builder("ketnap.mails.waiting", () -> count("'PENDING', 'SENDING'"))
                .description("mails that will be tried, now or later")
                .register(registry);
        Gauge.builder("ketnap.mails.held", () -> count("'HELD'"))
                .description("mails that will not be tried again before somebody puts an address right")
                .register(registry);
        Gauge.builder("ketnap.mails.oldest.waiting", this::oldestWaiting)
                .baseUnit("seconds")
                .description("age of the oldest mail that waits, 0 without one")
                .register(registry);
    }

    private int count(String states) {
        return jdbc.queryForObject("select count(*) from reminder_mail where state in (" + states + ")", Integer.class);
    }

    /** From seven in the morning of its day, when mails are collected, or from its first try. */
    private double oldestWaiting() {
        return jdbc
                .query(
                        """
                        select mail_day, first_attempt from reminder_mail where state in ('PENDING', 'SENDING')
                        order by mail_day, id fetch first 1 rows only""",
                        (row, number) -> row.getObject(2, OffsetDateTime.class) != null
                                ? row.getObject(2, OffsetDateTime.class).toInstant()
                                : row.getDate(1)
                                        .toLocalDate()
                                        .atTime(LocalTime.of(7, 0))
                                        .atZone(BusinessClock.ZONE)
                                        .toInstant())
                .stream()
                .mapToDouble(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toSeconds()))
                .findFirst()
                .orElse(0);
    }
}
