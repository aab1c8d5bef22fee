package vn.ketnap.engine.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.reminder.DailyReminders;

/** Collects the reminders of the day; the mails leave after this transaction. */
@Component
class CollectReminders implements JavaDelegate {

    private final DailyReminders reminders;
    private final BusinessClock clock;

    CollectReminders(DailyReminders reminders, BusinessClock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.collect(clock.today());
    }
}
