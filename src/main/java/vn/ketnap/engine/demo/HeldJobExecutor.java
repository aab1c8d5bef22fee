package vn.ketnap.engine.demo;

import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Component;
import vn.ketnap.demo.BackgroundJobs;

/** Takes the place of the engine's job executor, which would start by itself and work while the past is being played. */
@Component
@Profile("demo")
class HeldJobExecutor extends SpringJobExecutor implements BackgroundJobs {

    private boolean held = true;

    HeldJobExecutor(@Qualifier("camundaTaskExecutor") TaskExecutor threads) {
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
    }

    @Override
    public synchronized void hold() {
        held = true;
        shutdown();
    }

    @Override
    public synchronized void release() {
        held = false;
        start();
    }

    /** Asked by the application when it is ready. */
    @Override
    public synchronized void start() {
        if (!held) {
            super.start();
        }
    }
}
