package vn.ketnap.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** A hanging kind of work keeps no other from its turn, is never begun twice, and the health names it. */
class BackgroundRunsTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2026-11-30T00:00:00Z"));

    private final AnnotationConfigApplicationContext application =
            new AnnotationConfigApplicationContext(Application.class);
    private final Work work = application.getBean(Work.class);
    private final BackgroundRuns runs = application.getBean(BackgroundRuns.class);
    private final BackgroundHealth health = new BackgroundHealth(runs);

    @AfterEach
    void stop() {
        work.line.countDown();
        application.close();
    }

    @Test
    void whatHangsKeepsNothingElse() throws InterruptedException {
        await(work.hung);
        await(work.othersDone);

        assertThat(work.begun).hasValue(1);
        assertThat(run("Work.others").succeeded()).isNotNull();
        assertThat(run("Work.hangs").state()).isEqualTo(BackgroundRun.State.GOOD);

        NOW.updateAndGet(now -> now.plus(BackgroundRuns.LONGEST).plusSeconds(1));
        assertThat(run("Work.hangs").state()).isEqualTo(BackgroundRun.State.STUCK);
        Health stuck = health.health();
        assertThat(stuck.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(stuck.getStatus().getDescription())
                .startsWith("Việc nền không chạy nữa: ")
                .contains("Chờ đường dây");

        work.line.countDown();
    }

    @Test
    void whatFailsIsAWarningUntilItIsDone() throws InterruptedException {
        await(work.failed);
        await(work.failedTwice); // the first failure is noted by now

        BackgroundRun failing = run("Work.fails");
        assertThat(failing.state()).isEqualTo(BackgroundRun.State.FAILED);
        assertThat(failing.cause()).isEqualTo("IllegalStateException");
        assertThat(failing.succeeded()).isNull();
        assertThat(failing.every()).isEqualTo(Duration.ofMillis(10));
        assertThat(health.health().getStatus().getCode()).isEqualTo("WARNING");
        assertThat(health.health().getStatus().getDescription()).isEqualTo("Việc nền bị lỗi: Việc hay lỗi");
    }

    @Test
    void whatDoesNotComeAnyMoreIsMissed() {
        assertThat(run("Work.nightly").state()).isEqualTo(BackgroundRun.State.GOOD);

        NOW.updateAndGet(now ->
                now.plus(Duration.ofDays(1)).plus(BackgroundRuns.PATIENCE).plusSeconds(1));

        assertThat(run("Work.nightly").state()).isEqualTo(BackgroundRun.State.LATE);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    private BackgroundRun run(String name) {
        return runs.all().stream()
                .filter(run -> run.name().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    }

    /** No configuration by its mark: tests that start the application in a process of its own would find it. */
    @EnableScheduling
    static class Application {

        @Bean
        Work work() {
            return new Work();
        }

        @Bean
        BackgroundRuns runs(ObjectProvider<ScheduledTaskHolder> schedule) {
            return new BackgroundRuns(schedule, NOW::get);
        }

        /** As Spring Boot does it. */
        @Bean
        SchedulingConfigurer observed(BackgroundRuns runs) {
            ObservationRegistry registry = ObservationRegistry.create();
            registry.observationConfig().observationHandler(runs);
            return tasks -> tasks.setObservationRegistry(registry);
        }

        @Bean
        ThreadPoolTaskScheduler taskScheduler() {
            ThreadPoolTaskScheduler threads = new ThreadPoolTaskScheduler();
            threads.setPoolSize(4);
            return threads;
        }
    }

    static class Work {

        final CountDownLatch line = new CountDownLatch(1);
        final CountDownLatch hung = new CountDownLatch(1);
        final CountDownLatch othersDone = new CountDownLatch(20);
        final CountDownLatch failed = new CountDownLatch(1);
        final CountDownLatch failedTwice = new CountDownLatch(2);
        final AtomicInteger begun = new AtomicInteger();

        @Scheduled(fixedDelay = 10)
        @BackgroundTask("Chờ đường dây")
        void hangs() throws InterruptedException {
            begun.incrementAndGet();
            hung.countDown();
            line.await();
        }

        @Scheduled(fixedDelay = 10)
        @BackgroundTask("Việc khác")
        void others() {
            othersDone.countDown();
        }

        @Scheduled(fixedDelay = 10)
        @BackgroundTask("Việc hay lỗi")
        void fails() {
            failed.countDown();
            failedTwice.countDown();
            throw new IllegalStateException("as it happens");
        }

        @Scheduled(cron = "0 0 0 1 1 *")
        @BackgroundTask("Việc đêm")
        void nightly() {
            // never in this test
        }
    }
}
