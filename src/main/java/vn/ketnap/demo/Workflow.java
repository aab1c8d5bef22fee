package vn.ketnap.demo;

import java.util.List;
import java.util.Map;

/** The processes as their users reach them: forms submitted in somebody's name, timers that come due. */
public interface Workflow {

    /** Submits the nomination and returns the number of the new case. */
    String nominate(String actor, Map<String, Object> values);

    /** Starts a side process by its start form and returns the id of the instance. */
    String start(String processId, String actor, Map<String, Object> values);

    /** The open tasks of a case or class by their order of creation. */
    List<OpenTask> openTasks(String businessKey);

    /** Submits the form of a task. */
    void complete(OpenTask task, String actor, Map<String, Object> values);

    /** Runs every job that is due, such as timers, until none is left, and returns how many. Reminders are left alone. */
    int runDueJobs();

    /** Runs the reminders of this morning now. */
    void runDailyReminders();

    /**
     * A human task.
     *
     * @param taskId id in the process model
     * @param group the candidate group, {@code <role>.<unit>}
     * @param subject part of the case that the task is about, null for the case as a whole
     */
    record OpenTask(String id, String taskId, String group, Long subject) {}
}
