package vn.ketnap.engine.lean;

import org.camunda.bpm.engine.impl.history.event.HistoricScopeInstanceEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/** Ends an activity in history without reading its beginning again, which the engine does to note the time between. */
class PathHistoryHandler extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        boolean ended = event instanceof HistoricScopeInstanceEvent && !isInitialEvent(event) && event.getId() != null;
        if (!ended) {
            super.insertOrUpdate(event);
        } else if (getDbEntityManager().getCachedEntity(event.getClass(), event.getId()) == null) {
            getDbEntityManager().merge(event);
        }
    }
}
