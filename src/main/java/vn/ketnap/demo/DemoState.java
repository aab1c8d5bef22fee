package vn.ketnap.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers over restarts how far the demonstration has been built and how far its clock has been moved. */
@Component
@Profile("demo")
class DemoState {

    private final JdbcTemplate jdbc;

    DemoState(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is remembered.
     *
     * @param plannedOn the day that the plan calls today
     * @param reached the last day of the past that was begun, null before the first
     * @param daysAhead how far the clock runs ahead of the real one
     */
    record Saved(DemoSize size, LocalDate plannedOn, LocalDate reached, boolean ready, int daysAhead) {}

    Optional<Saved> load() {
        List<Saved> rows = jdbc.query(
                "select size, planned_on, reached, ready, days_ahead from demo_state",
                (row, i) -> new Saved(
                        DemoSize.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getBoolean(4),
                        row.getInt(5)));
        return rows.stream().findFirst();
    }

    void begin(DemoSize size, LocalDate plannedOn) {
        jdbc.update("insert into demo_state values (1, ?, ?, null, false, 0)", size.name(), plannedOn);
    }

    void reached(LocalDate day) {
        jdbc.update("update demo_state set reached = ?", day);
    }

    void ready() {
        jdbc.update("update demo_state set ready = true");
    }

    void ahead(int days) {
        jdbc.update("update demo_state set days_ahead = ?", days);
    }

    /** Building need not wait for the disk at every step: what a crash loses is built again. Ordinary work waits. */
    void waitForDisk(boolean wait) {
        jdbc.execute("set write_delay " + (wait ? 0 : 500));
    }
}
