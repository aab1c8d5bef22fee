package vn.ketnap.engine.demo;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import vn.ketnap.demo.BackgroundJobs;

/**
 * Takes the place of the engine's job executor, which would start by itself and work while the past is being played.
 * Stopping that one lets go on what had begun: two would then do the same timer, or tell the same reminders.
 */
@Component
@Profile("demo")
class HeldJobExecutor extends SpringJobExecutor implements BackgroundJobs {

    private boolean held = true;
    private int working;

    HeldJobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor threads) {
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    }

    @Override
    public void hold() {
        synchronized (this) {
            held = true;
        }
        shutdown();
        awaitRest();
    }

    @Override
    public synchronized void release() {
        held = false;
        notifyAll();
        start();
    }

    /** Asked by the application when it is ready. */
    @Override
    public synchronized void start() {
        if (!held) {
            super.start();
        }
    }

    /** Work that was taken before the hold and not begun waits for its end; jobs that are done by then are passed over. */
    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        Runnable work = workOn(jobs, engine);
        return () -> {
            begin();
            try {
                work.run();
            } finally {
                end();
            }
        };
    }

    Runnable workOn(List<String> jobs, ProcessEngineImpl engine) {
        return super.getExecuteJobsRunnable(jobs, engine);
    }

    private synchronized void begin() {
        waitWhile(() -> held);
        working++;
    }

    private synchronized void end() {
        working--;
        notifyAll();
    }

    private synchronized void awaitRest() {
        waitWhile(() -> working > 0);
    }

    private synchronized void waitWhile(BooleanSupplier condition) {
        try {
            while (condition.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The application stops", e);
        }
    }
}
