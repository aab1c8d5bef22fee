package vn.ketnap.engine.lean;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;

/**
 * History keeps the path of a case: which process and activity began and ended when. The person who did a step is in the journal,
 * what a form said in the register; neither is written twice.
 */
class PathHistory extends AbstractHistoryLevel {

    static final String NAME = "path";

    private static final Set<HistoryEventType> KEPT = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.ACTIVITY_INSTANCE_START,
            HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_MIGRATE,
            HistoryEventTypes.ACTIVITY_INSTANCE_END);

    @Override
    public int getId() {
        return 20;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, Object entity) {
        return KEPT.contains(eventType) || asksWhetherToNoteTasks(eventType, entity);
    }

    /** Asked for no task in particular while a model is read: then activities of the path name their task. */
    private static boolean asksWhetherToNoteTasks(HistoryEventType eventType, Object entity) {
        return eventType == HistoryEventTypes.TASK_INSTANCE_CREATE && entity == null;
    }
}
