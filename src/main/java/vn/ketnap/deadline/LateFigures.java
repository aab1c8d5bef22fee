package vn.ketnap.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;

/** How many limits run and how many of them are over, in the whole office. */
@Component
class LateFigures implements MeterBinder {

    private final JdbcTemplate jdbc;
    private final BusinessClock clock;

    LateFigures(JdbcTemplate jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("ketnap.limits.open", () -> count("true = ?", true))
                .description("limits that run")
                .register(registry);
        Gauge.builder("ketnap.limits.late", () -> count("due_date < ?", clock.today()))
                .description("limits that run and whose last day is over")
                .register(registry);
    }

    private int count(String condition, Object value) {
        return jdbc.queryForObject(
                "select count(*) from deadline where state = 'OPEN' and " + condition, Integer.class, value);
    }
}
