package vn.ketnap.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.ketnap.reminder.RestoredMails;

/** The database file of a copy, opened by itself: that it opens at all is the first proof. */
final class CopiedDatabase implements AutoCloseable {

    static final String NAME = "ketnap";
    static final String FILE = NAME + ".mv.db";

    /** Name of the row that is written before a copy is begun. */
    static final String MARK = "backupMark";

    private final SingleConnectionDataSource source;
    private final JdbcTemplate database;

    /** @param folder where the file lies; a user and password other than usual are the caller's to give */
    CopiedDatabase(Path folder, String user, String password) {
        source = new SingleConnectionDataSource(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve(NAME) + ";IFEXISTS=TRUE;WRITE_DELAY=0",
                user,
                password,
                true);
        database = new JdbcTemplate(source);
    }

    /** A paper as the register knows it. */
    record Paper(UUID id, String sha256) {}

    /** Whether the mark that was written before the copy was begun is in it, and with it all that came before. */
    boolean has(String mark) {
        return database.queryForObject(
                        "select count(*) from shedlock where name = ? and locked_by = ?", Integer.class, MARK, mark)
                == 1;
    }

    Manifest manifest(Instant at) {
        SortedMap<String, Long> rows = new TreeMap<>();
        database.queryForList(
                        "select table_name from information_schema.tables where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'",
                        String.class)
                .forEach(table ->
                        rows.put(table, database.queryForObject("select count(*) from \"" + table + "\"", Long.class)));
        return database.queryForObject(
                "select chain_position, chain_hash from trail_head",
                (row, number) -> new Manifest(at, rows, row.getLong(1), row.getString(2)));
    }

    List<Paper> papers() {
        return new ArrayList<>(database.query(
                "select id, sha256 from case_document order by id",
                (row, number) -> new Paper(row.getObject(1, UUID.class), row.getString(2))));
    }

    /** The hash that the trail had at a place; empty when it is shorter now. */
    String trailHash(long position) {
        return position == 0
                ? "0".repeat(64)
                : database
                        .queryForList(
                                "select chain_hash from trail_entry where chain_position = ?", String.class, position)
                        .stream()
                        .findFirst()
                        .orElse("");
    }

    /**
     * What must not go on from where it stood: mails that were sent long ago would be sent again, and nobody is signed in.
     *
     * @return how many mails are held now
     */
    int rest() {
        database.update("delete from web_session");
        database.update("delete from shedlock");
        return RestoredMails.hold(database);
    }

    @Override
    public void close() {
        source.destroy();
    }
}
