package vn.ketnap.procedure.casefile;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;
import vn.ketnap.platform.NameOrder;
import vn.ketnap.platform.TextNormalizer;

/** Writes for everybody known before how the name is searched and ordered, which only the application can tell. */
@Component
class NamesOfApplicants implements JavaMigration {

    private static final int BATCH = 1000;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("42");
    }

    @Override
    public String getDescription() {
        return "names of applicants";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            fill(context, statement);
            statement.execute("alter table applicant alter column family_order set not null");
            statement.execute("alter table applicant alter column given_order set not null");
        }
    }

    private static void fill(Context context, Statement statement) throws SQLException {
        try (ResultSet names = statement.executeQuery("select id, full_name from applicant order by id");
                PreparedStatement change = context.getConnection()
                        .prepareStatement("update applicant set search_name = ?, family_order = ?, given_order = ?"
                                + " where id = ?")) {
            int waiting = 0;
            while (names.next()) {
                String name = names.getString("full_name");
                change.setString(1, TextNormalizer.name(name));
                change.setString(2, NameOrder.By.FAMILY.key(name));
                change.setString(3, NameOrder.By.GIVEN.key(name));
                change.setLong(4, names.getLong("id"));
                change.addBatch();
                if (++waiting % BATCH == 0) {
                    change.executeBatch();
                }
            }
            change.executeBatch();
        }
    }
}
