package vn.ketnap.engine.web;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Catches sight of refusals on their way out of the engine, which would turn them into internal errors. */
public class RefusalInterceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            Refusals.note(e);
            throw e;
        }
    }
}
