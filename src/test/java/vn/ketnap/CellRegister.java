package vn.ketnap;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Changes who is in the register of a cell of {@link TestOrganization}, and undoes it. */
public final class CellRegister implements AutoCloseable {

    private final JdbcTemplate database;
    private final String cell;

    public CellRegister(JdbcTemplate database, String cell) {
        this.database = database;
        this.cell = cell;
    }

    /** As many official members as given instead of fifteen, the suspended one among them; one more is on probation. */
    public void official(int count) {
        close();
        int usual = database.queryForObject(
                "select count(*) from party_member where cell_code = ? and official_date < ?",
                Integer.class,
                cell,
                LocalDate.of(2020, 1, 1));
        for (int i = usual; i < count; i++) {
            database.update(
                    "insert into party_member (code, full_name, birth_date, cell_code, party_date, official_date, status)"
                            + " values (?, 'Vương Xuân Mai', date '1982-01-01', ?, date '2011-01-01', date '2012-01-01',"
                            + " 'ACTIVE')",
                    cell + "-x" + i,
                    cell);
        }
        for (int i = usual; i > count; i--) {
            database.update(
                    "update party_member set cell_code = 'CB0021' where id = (select min(id) from party_member"
                            + " where cell_code = ? and status = 'ACTIVE' and official_date < date '2020-01-01')",
                    cell);
        }
    }

    /** As if the members of the cell had never been imported. */
    public void empty() {
        close();
        database.update("update party_member set cell_code = 'CB0021' where cell_code = ?", cell);
    }

    /** Everybody is back. */
    @Override
    public void close() {
        database.update("delete from party_member where code like ?", cell + "-x%");
        database.update("update party_member set cell_code = ? where code like ?", cell, cell + "-%");
    }
}
