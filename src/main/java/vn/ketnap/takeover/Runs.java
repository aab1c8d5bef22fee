package vn.ketnap.takeover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.BusinessClock;

/** The runs and how far they have come. */
@Repository
@Transactional
class Runs {

    /** A run that has said nothing for so long has died with its application. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int LONGEST = 19_000;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Runs(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes a new run; its id. */
    long begin(String actor, String file, int total) {
        long id = jdbc.sql("select coalesce(max(id), 0) + 1 from takeover_run")
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into takeover_run (id, actor, file_name, state, started_at, touched_at, rows_total,
                          rows_added, rows_known, rows_refused) values (:id, :actor, :file, :state, :now, :now, :total, 0, 0, 0)""")
                .param("id", id)
                .param("actor", actor)
                .param("file", file)
                .param("state", Run.State.RUNNING.name())
                .param("now", now())
                .param("total", total)
                .update();
        return id;
    }

    /** Notes how far a run has come. */
    void note(long id, Run.State state, int added, int known, List<String> refusals) {
        String text = String.join("\n", refusals);
        jdbc.sql(
                        """
                        update takeover_run set state = :state, touched_at = :now, rows_added = :added,
                          rows_known = :known, rows_refused = :refused, refusals = :refusals where id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("now", now())
                .param("added", added)
                .param("known", known)
                .param("refused", refusals.size())
                .param("refusals", text.substring(0, Math.min(text.length(), LONGEST)))
                .update();
    }

    void takenBack(long id) {
        jdbc.sql("update takeover_run set state = :state where id = :id")
                .param("state", Run.State.TAKEN_BACK.name())
                .param("id", id)
                .update();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Run> all() {
        return jdbc.sql("select * from takeover_run order by id desc")
                .query(this::run)
                .list();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        Run.State state = Run.State.valueOf(row.getString("state"));
        OffsetDateTime touched = row.getObject("touched_at", OffsetDateTime.class);
        boolean silent = touched.plus(SILENCE).isBefore(now());
        String refusals = row.getString("refusals");
        return new Run(
                row.getLong("id"),
                row.getString("actor"),
                row.getString("file_name"),
                state == Run.State.RUNNING && silent ? Run.State.BROKEN : state,
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getInt("rows_total"),
                row.getInt("rows_added"),
                row.getInt("rows_known"),
                row.getInt("rows_refused"),
                refusals == null || refusals.isEmpty() ? List.of() : List.of(refusals.split("\n")));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
