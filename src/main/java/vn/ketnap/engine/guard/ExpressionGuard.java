package vn.ketnap.engine.guard;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;

/** Every query is a command of its own; none runs with an expression that is not allowed. */
class ExpressionGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof Query<?, ?> query) {
            QueryExpressions.check(query);
        }
        return next.execute(command);
    }
}
