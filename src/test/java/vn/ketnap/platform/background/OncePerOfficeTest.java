package vn.ketnap.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import vn.ketnap.platform.BusinessClock;

/** Two nodes whose hour comes at the same moment: one does the work. */
class OncePerOfficeTest {

    private final DriverManagerDataSource source =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");

    @Test
    void workOfTheNightIsDoneByOneNode() throws InterruptedException {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V76__office.sql")).execute(source);
        List<String> done = java.util.Collections.synchronizedList(new ArrayList<>());
        CountDownLatch hour = new CountDownLatch(1);
        List<Thread> nodes = Stream.generate(this::node)
                .limit(8)
                .map(node -> new Thread(() -> {
                    try {
                        hour.await();
                        node.run("trailCheck", () -> done.add("trailCheck"));
                        node.run("registerByDate", () -> done.add("registerByDate"));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }))
                .toList();
        nodes.forEach(Thread::start);
        hour.countDown();
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(done).containsExactlyInAnyOrder("trailCheck", "registerByDate");
    }

    private OncePerOffice node() {
        return new OncePerOffice(new JdbcTemplate(source), new BusinessClock(moved -> {}));
    }
}
