package vn.ketnap.it;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the whole database holds, for tests that nothing was stored. */
final class Stored {

    private Stored() {}

    /** All tables of the register and of the engine. */
    static List<String> tables(JdbcTemplate database) {
        return database.queryForList(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC' order by 1",
                String.class);
    }

    /** Number of rows by table; the trail grows with every try. */
    static Map<String, Integer> rows(JdbcTemplate database) {
        Map<String, Integer> rows = new TreeMap<>();
        tables(database).stream()
                .filter(table -> !table.startsWith("TRAIL_"))
                .forEach(table -> rows.put(
                        table, database.queryForObject("select count(*) from \"" + table + "\"", Integer.class)));
        return rows;
    }
}
