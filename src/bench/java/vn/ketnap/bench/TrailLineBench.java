package vn.ketnap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.ketnap.security.trail.FieldGroup;
import vn.ketnap.security.trail.Operation;
import vn.ketnap.security.trail.AuditEvent;
import vn.ketnap.security.trail.Trail;

/**
 * What a line of the trail adds to a read: the same read with and without its line, in turn, on a database file that has
 * every commit on disk before it goes on, as in an office. Needs a machine that does nothing else meanwhile.
 *
 * <pre>
 * mvn -Pbench -Dtest=TrailLineBench test
 * mvn -Pbench -Dtest=TrailLineBench test -Dbench.url=jdbc:postgresql://localhost/bench?user=bench
 * </pre>
 */
@SpringBootTest(
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "ketnap.background-work=false",
            "ketnap.data-folder=target/bench",
            "ketnap.first-administrator.password=Nguoi-quan-tri-2026"
        })
class TrailLineBench {

    private static final Logger LOG = LoggerFactory.getLogger(TrailLineBench.class);

    private static final String H2 = "jdbc:h2:file:./target/bench/trail-" + System.nanoTime()
            + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=512;DB_CLOSE_ON_EXIT=FALSE";
    private static final double GOAL = 5;
    private static final int WARM_UP = 500;
    private static final int ROUNDS = 2_000;

    @Autowired
    Trail trail;

    @Autowired
    JdbcTemplate jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> System.getProperty("bench.url", H2));
    }

    @Test
    void aLineCostsLessThanFiveMilliseconds() {
        AuditEvent touch = new AuditEvent("bithu.cb0101", "HS-2026-0000001", Operation.TASKS, FieldGroup.NAMES, "bench");
        Runnable without = this::read;
        Runnable with = () -> {
            read();
            trail.read(touch);
        };
        List<Long> plain = new ArrayList<>();
        List<Long> noted = new ArrayList<>();
        List<Long> added = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long first = nanos(round % 2 == 0 ? without : with);
            long second = nanos(round % 2 == 0 ? with : without);
            if (round >= 0) {
                plain.add(round % 2 == 0 ? first : second);
                noted.add(round % 2 == 0 ? second : first);
                added.add(Math.max(0, noted.get(round) - plain.get(round)));
            }
        }
        LOG.info(
                "{} reads each: without a line median {} ms, p95 {} ms; with a line median {} ms, p95 {} ms; "
                        + "the line adds median {} ms, p95 {} ms",
                ROUNDS,
                percentile(plain, 50),
                percentile(plain, 95),
                percentile(noted, 50),
                percentile(noted, 95),
                percentile(added, 50),
                percentile(added, 95));
        assertThat(added.stream().sorted().toList().get(ROUNDS * 95 / 100) / 1e6).isLessThan(GOAL);
    }

    private void read() {
        jdbc.queryForList("select id, number, stage, status from admission_case where number = ?", "HS-2026-0000001");
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static String percentile(List<Long> nanos, int percent) {
        return "%.3f".formatted(nanos.stream().sorted().toList().get(nanos.size() * percent / 100) / 1e6);
    }
}
