package vn.ketnap.platform.background;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Work whose hour comes on every node at the same time and that one of them does. The database's clock decides. */
@Component
public class OncePerOffice {

    /** Until then a node that died in the middle keeps the others from it. */
    private static final Duration AT_MOST = Duration.ofHours(2);

    /** More than the clocks of two nodes differ. */
    private static final Duration AT_LEAST = Duration.ofMinutes(10);

    private final LockingTaskExecutor locks;
    private final Clock clock;

    OncePerOffice(JdbcTemplate database, Clock clock) {
        this.locks = new DefaultLockingTaskExecutor(
                new JdbcTemplateLockProvider(JdbcTemplateLockProvider.Configuration.builder()
                        .withJdbcTemplate(database)
                        .usingDbTime()
                        .build()));
        this.clock = clock;
    }

    /**
     * Does the work unless another node does it, or did it within the last ten minutes.
     *
     * @param name of the work, at most 64 characters
     */
    public void run(String name, Runnable work) {
        locks.executeWithLock(work, new LockConfiguration(clock.instant(), name, AT_MOST, AT_LEAST));
    }
}
