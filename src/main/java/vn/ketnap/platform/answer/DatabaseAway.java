package vn.ketnap.platform.answer;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether a request came to nothing because the database could not be reached or did not answer in time. */
public final class DatabaseAway {

    /** Broken connections, shutdown of the server, too many connections. */
    private static final Set<String> CLASSES = Set.of("08", "53");

    /** Stopped by an administrator, going down, not up yet; a statement or transaction that took too long; H2 closed or broken. */
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "57014", "25P03", "25P04", "90067", "90098", "90121", "90028", "90031");

    private static final int UNKNOWN_TO_H2 = 50_000;

    /** What the pool says, without a state, of a connection that broke while it was lent out. */
    private static final String LENT_AND_BROKEN = "Connection is closed";

    private DatabaseAway() {}

    /** Looks through all causes; null is none. */
    public static boolean isCauseOf(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .anyMatch(DatabaseAway::isOne);
    }

    private static boolean isOne(Throwable thrown) {
        return thrown instanceof CannotCreateTransactionException
                || thrown instanceof DataAccessResourceFailureException
                || thrown instanceof SQLTransientConnectionException
                || thrown instanceof SQLNonTransientConnectionException
                || thrown instanceof SQLRecoverableException
                || thrown instanceof SQLException e && (isOne(e.getSQLState()) || isLentAndBroken(e) || cannotWrite(e));
    }

    private static boolean isLentAndBroken(SQLException e) {
        return e.getSQLState() == null && LENT_AND_BROKEN.equals(e.getMessage());
    }

    /** The embedded database cannot write its file: the disk is full. It says no more than that something went wrong. */
    private static boolean cannotWrite(SQLException e) {
        return e.getErrorCode() == UNKNOWN_TO_H2
                && Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                        .anyMatch(IOException.class::isInstance);
    }

    private static boolean isOne(String state) {
        return state != null
                && (STATES.contains(state) || state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
