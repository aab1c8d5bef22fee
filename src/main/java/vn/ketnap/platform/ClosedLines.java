package vn.ketnap.platform;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Takes connections out of the pool that the embedded database closed, as it does when its disk is full. They call themselves
 * alive and would fail for half an hour; a new one opens the database again.
 */
public final class ClosedLines implements SQLExceptionOverride {

    /** Connection broken, database closed, closing, out of order. */
    private static final Set<String> CLOSED = Set.of("90067", "90098", "90121", "90135");

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        return CLOSED.contains(String.valueOf(e.getSQLState())) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
