package vn.ketnap.platform.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseAwayTest {

    @Test
    void aConnectionThatThePoolClosedIsTheDatabaseAway() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:away");
        try (HikariDataSource pool = new HikariDataSource(config)) {
            Connection lent = pool.getConnection();
            lent.close();

            assertThat(refusalOf(lent, "select 1")).matches(DatabaseAway::isCauseOf);
        }
    }

    @Test
    void aWrongStatementIsNot() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:away");
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection lent = pool.getConnection()) {
            assertThat(refusalOf(lent, "select nothing from nowhere"))
                    .isInstanceOf(SQLException.class)
                    .matches(thrown -> !DatabaseAway.isCauseOf(thrown));
        }
    }

    private static Throwable refusalOf(Connection connection, String statement) {
        return catchThrowable(() -> connection.prepareStatement(statement).execute());
    }
}
