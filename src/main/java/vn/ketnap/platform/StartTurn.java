package vn.ketnap.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets nodes on one database start one after the other: what a first start makes (administrator, groups, filters, models,
 * calendar) is made once. A row stays locked from the migrations until the node is ready; the database gives it back when
 * the node dies on the way.
 */
@Component
public class StartTurn implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);

    /** Somebody else holds the row for longer than a statement may wait. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Connection line;

    StartTurn(DataSource database, ObjectProvider<FlywayMigrationInitializer> schema) throws SQLException {
        schema.getIfAvailable();
        line = database.getConnection();
        line.setAutoCommit(false);
        while (!come()) {
            LOG.info("Máy khác đang khởi động trên cùng cơ sở dữ liệu: chờ đến lượt.");
        }
    }

    private boolean come() throws SQLException {
        try (Statement statement = line.createStatement()) {
            statement.execute("select id from start_lock where id = 1 for update");
            return true;
        } catch (SQLException e) {
            line.rollback();
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                return false;
            }
            line.close();
            throw e;
        }
    }

    /** The next node may start; last, when everything else that happens at the start has happened. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void over() {
        if (line == null) {
            return;
        }
        try (Connection closed = line) {
            closed.rollback();
        } catch (SQLException e) {
            LOG.debug("The row was given back by the database", e);
        } finally {
            line = null;
        }
    }

    @Override
    public void destroy() {
        over();
    }
}
