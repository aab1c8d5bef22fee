package vn.ketnap.engine.guard;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A timer that fires, or a task beside it that ends, while somebody sends a form is no fault of that person: the form is
 * taken again in a new transaction. A person overtaken in the same task finds it done and hears by whom.
 */
class OnceMore extends CommandInterceptor {

    private static final Set<Class<?>> FORMS =
            Set.of(SubmitTaskFormCmd.class, CompleteTaskCmd.class, SubmitStartFormCmd.class);
    private static final String THERE_ALREADY = "23505";

    /** As often as people and timers can meet in one case, and once more. */
    private static final int MOST = 6;

    @Override
    public <T> T execute(Command<T> command) {
        for (int attempt = 1; ; attempt++) {
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                if (attempt == MOST || !isWhole(command) || !isOvertaken(e)) {
                    throw e;
                }
            }
        }
    }

    /** A form by itself and not a part of something larger, which would have to be done again as a whole. */
    private static boolean isWhole(Command<?> command) {
        return FORMS.contains(command.getClass())
                && Context.getCommandContext() == null
                && !TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static boolean isOvertaken(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || cause instanceof ConcurrencyFailureException
                        || cause instanceof SQLException sql && THERE_ALREADY.equals(sql.getSQLState()));
    }
}
