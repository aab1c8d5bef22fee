package vn.ketnap.security.trail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail's tables, alone in a database in memory. */
final class TrailTable {

    final JdbcTemplate jdbc;
    final TransactionTemplate transactions;
    final TrailEntries lines;
    final TrailChainer linker;
    final TrailCheck check;
    final List<Object> alarms = new ArrayList<>();

    TrailTable() {
        DriverManagerDataSource source =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V9__trail.sql"),
                        new ClassPathResource("db/migration/V75__trail_verified.sql"))
                .execute(source);
        jdbc = new JdbcTemplate(source);
        transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        lines = new TrailEntries(jdbc);
        linker = new TrailChainer(lines, transactions);
        check = new TrailCheck(lines, transactions, alarms::add, Clock.systemUTC());
    }

    /** Notes that many lines, some of them without subject, purpose or address, and chains them. */
    TrailTable with(int count) {
        jdbc.batchUpdate(
                """
                insert into trail_entry (noted_at, login, subject, operation, field_group, purpose, result, address)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, count).mapToObj(TrailTable::line).toList());
        linker.link();
        return this;
    }

    private static Object[] line(int number) {
        return new Object[] {
            OffsetDateTime.of(2026, 3, 5, 8, 0, 0, 123_456_000, ZoneOffset.ofHours(7))
                    .plusSeconds(number),
            "bithu." + number % 7,
            number % 3 == 0 ? null : "HS-2026-%07d".formatted(number % 50),
            Operation.FORM.name(),
            FieldGroup.FORM.name(),
            number % 5 == 0 ? null : "receiveCv",
            number % 11 == 0 ? Result.DENIED.name() : Result.ALLOWED.name(),
            number % 13 == 0 ? null : "10.0.0." + number % 250
        };
    }
}
