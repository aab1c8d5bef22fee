package vn.ketnap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ketnap.KetNapTest;

/** What the tables of the register keep to. */
@KetNapTest
class SchemaTest {

    @Autowired
    JdbcTemplate database;

    /** H2 2.4.240 evaluates them in the session that made the table, and fails once the pool has closed that session. */
    @Test
    void noCheckComparesWithAList() {
        assertThat(
                        database.queryForList(
                                "select check_clause from information_schema.check_constraints where check_clause like '% IN(%'"))
                .isEmpty();
    }
}
