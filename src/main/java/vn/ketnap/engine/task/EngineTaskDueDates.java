package vn.ketnap.engine.task;

import java.time.LocalDate;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.ketnap.deadline.TaskDueDates;
import vn.ketnap.engine.identity.SystemAuthority;
import vn.ketnap.engine.process.CaseVariables;
import vn.ketnap.engine.process.EngineDates;

/** Moves the due dates of open tasks with their deadlines. */
@Component
class EngineTaskDueDates implements TaskDueDates {

    private final TaskService tasks;
    private final SystemAuthority own;

    EngineTaskDueDates(@Lazy TaskService tasks, @Lazy SystemAuthority own) {
        this.tasks = tasks;
        this.own = own;
    }

    @Override
    public void moved(String caseNumber, String task, Long subject, LocalDate due) {
        // The task follows the register, whoever changed it: an administrator need not see the tasks of a cell.
        own.run(() -> follow(caseNumber, task, subject, EngineDates.endOfWorkday(due)));
    }

    private void follow(String caseNumber, String task, Long subject, Date date) {
        tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).taskDefinitionKey(task).list().stream()
                .filter(open -> subject == null
                        || Objects.equals(tasks.getVariable(open.getId(), CaseVariables.REQUEST_ID), subject))
                .forEach(open -> {
                    tasks.setDueDate(open.getId(), date);
                    tasks.setPriority(open.getId(), TaskCard.LIMIT);
                });
    }
}
