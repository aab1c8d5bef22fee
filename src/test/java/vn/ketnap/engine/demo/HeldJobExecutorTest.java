package vn.ketnap.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.junit.jupiter.api.Test;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

class HeldJobExecutorTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger done = new AtomicInteger();

    /** Work that takes until it is let go. */
    private final HeldJobExecutor background = new HeldJobExecutor(new SimpleAsyncTaskExecutor()) {
        @Override
        Runnable workOn(List<String> jobs, ProcessEngineImpl engine) {
            return () -> {
                begun.countDown();
                try {
                    mayEnd.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                done.incrementAndGet();
            };
        }

        @Override
        protected void startExecutingJobs() {}

        @Override
        protected void stopExecutingJobs() {}
    };

    @Test
    void whoHoldsItWaitsForWhatHasBegunAndNothingNewBegins() throws Exception {
        background.release();
        CompletableFuture.runAsync(background.getExecuteJobsRunnable(List.of("1"), null));
        begun.await();

        CompletableFuture<Void> held = CompletableFuture.runAsync(background::hold);
        assertThat(held.isDone()).isFalse();
        mayEnd.countDown();
        held.get(10, TimeUnit.SECONDS);
        assertThat(done).hasValue(1);

        CompletableFuture<Void> late =
                CompletableFuture.runAsync(background.getExecuteJobsRunnable(List.of("2"), null));
        assertThat(done).hasValue(1);
        background.release();
        late.get(10, TimeUnit.SECONDS);
        assertThat(done).hasValue(2);
        background.hold();
    }
}
