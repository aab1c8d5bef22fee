package vn.ketnap.engine.guard;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Nobody reads a whole table at once. The engine's own limit would refuse every list that names none, and the web
 * applications ask for such lists.
 */
class RowLimit extends CommandInterceptor {

    static final int MOST = 2_000;

    private final IdentityService identity;

    RowLimit(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query && askedByALogin() && query.getMaxResults() > MOST) {
            query.setMaxResults(MOST);
        }
        return next.execute(command);
    }

    private boolean askedByALogin() {
        return Context.getCommandContext() == null && identity.getCurrentAuthentication() != null;
    }
}
