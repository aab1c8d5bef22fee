package vn.ketnap.engine.lean;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts our manager in the place of the engine's. */
record OwnManager<T extends Session>(Class<T> of, Supplier<? extends T> made) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return of;
    }

    @Override
    public Session openSession() {
        return made.get();
    }
}
