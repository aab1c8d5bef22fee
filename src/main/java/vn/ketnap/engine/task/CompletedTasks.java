package vn.ketnap.engine.task;

import io.micrometer.core.instrument.MeterRegistry;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts the tasks that people complete on this node, each when it is stored. */
@Component
class CompletedTasks {

    private final MeterRegistry figures;

    CompletedTasks(MeterRegistry figures) {
        this.figures = figures;
    }

    @EventListener(condition = "#task.eventName == '" + TaskListener.EVENTNAME_COMPLETE + "'")
    void count(DelegateTask task) {
        String id = task.getTaskDefinitionKey();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    figures.counter("ketnap.tasks.completed", "task", id).increment();
                }
            });
        }
    }
}
