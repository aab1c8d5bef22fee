package vn.ketnap.organization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.ketnap.platform.TransactionMemory;

/** The changes of units with what stood before each of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class UnitRuns {

    /** How long a change can be taken back. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** Actor of what the application does by itself. */
    public static final String SYSTEM = "system";

    static final String UNIT = "UNIT";
    static final String OFFICER = "OFFICER";
    static final String MEMBER = "MEMBER";

    private static final String OF_REGISTER = "('" + UNIT + "', '" + OFFICER + "', '" + MEMBER + "')";

    private final JdbcClient jdbc;
    private final TransactionMemory memory;
    private final ObjectMapper json;
    private final Clock clock;

    UnitRuns(JdbcClient jdbc, TransactionMemory memory, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.memory = memory;
        this.json = json;
        this.clock = clock;
    }

    /** What stood before, null content for what the change added. */
    record Part(long run, String kind, String subject, String content) {}

    /** From now on the transaction notes what it changes; the run itself is noted with the first of it. */
    void begin(String actor) {
        memory.once(Current.class, () -> new Current(() -> insert(actor, false)));
    }

    /** The same for what comes because its day has come; it goes back with the change that had planned it. */
    void beginNight() {
        memory.once(Current.class, () -> new Current(() -> insert(SYSTEM, true)));
    }

    /**
     * Notes what stood before the change that the transaction makes; nothing where it makes none.
     *
     * @param before null for what the change adds
     */
    public void keep(String kind, String subject, Record before) {
        Current run = memory.once(Current.class, () -> null);
        if (run != null) {
            jdbc.sql(
                            "insert into unit_run_part (run_id, kind, subject, content) values (:run, :kind, :subject, :content)")
                    .param("run", run.id())
                    .param("kind", kind)
                    .param("subject", subject)
                    .param("content", before == null ? null : written(before))
                    .update();
        }
    }

    /** The newest first. */
    @Transactional(propagation = Propagation.REQUIRED, readOnly = true)
    public List<UnitRun> all() {
        OffsetDateTime oldest = now().minus(KEPT);
        return jdbc.sql(
                        """
                        select r.id, r.actor, r.nightly, r.done_at, r.taken_back_by,
                          (select count(*) from unit_run_part p where p.run_id = r.id and p.kind = 'UNIT') units,
                          (select count(*) from unit_run_part p where p.run_id = r.id and p.kind not in %s) moved
                        from unit_run r order by r.id desc"""
                                .formatted(OF_REGISTER))
                .query((row, number) -> {
                    OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
                    String takenBackBy = row.getString("taken_back_by");
                    return new UnitRun(
                            row.getLong("id"),
                            row.getString("actor"),
                            row.getBoolean("nightly"),
                            doneAt.toInstant(),
                            row.getLong("units"),
                            row.getLong("moved"),
                            takenBackBy,
                            takenBackBy == null && !row.getBoolean("nightly") && doneAt.isAfter(oldest));
                })
                .list();
    }

    /** Parts of the run and of the nights that came after it and stand, the last first. */
    List<Part> since(long run) {
        return jdbc.sql(
                        """
                        select p.* from unit_run_part p join unit_run r on r.id = p.run_id
                        where r.id = :run or r.id > :run and r.nightly and r.taken_back_by is null
                        order by p.id desc""")
                .param("run", run)
                .query((row, number) -> new Part(
                        row.getLong("run_id"),
                        row.getString("kind"),
                        row.getString("subject"),
                        row.getString("content")))
                .list();
    }

    /** Units, roles and members of the run that somebody has changed again since. */
    List<String> changedSince(long run) {
        return jdbc.sql(
                        """
                        select distinct later.subject from unit_run_part later
                          join unit_run r on r.id = later.run_id and r.taken_back_by is null and not r.nightly
                          join unit_run_part mine on mine.run_id = :run and mine.kind = later.kind
                            and mine.subject = later.subject
                        where later.run_id > :run and later.kind in %s order by later.subject"""
                                .formatted(OF_REGISTER))
                .param("run", run)
                .query(String.class)
                .list();
    }

    void takenBack(long run, String actor) {
        jdbc.sql("update unit_run set taken_back_by = :actor where id = :run")
                .param("actor", actor)
                .param("run", run)
                .update();
    }

    /** Forgets what stood before changes that are too old to be taken back. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void forgetOld() {
        jdbc.sql(
                        "delete from unit_run_part where kind in %s and run_id in (select id from unit_run where done_at < :oldest)"
                                .formatted(OF_REGISTER))
                .param("oldest", now().minus(KEPT))
                .update();
    }

    <T> T read(Part part, Class<T> type) {
        try {
            return json.readValue(part.content(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Part of run " + part.run() + " cannot be read", e);
        }
    }

    private String written(Record before) {
        try {
            return json.writeValueAsString(before);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(before.getClass().getName() + " cannot be written", e);
        }
    }

    private long insert(String actor, boolean nightly) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql("insert into unit_run (actor, nightly, done_at) values (:actor, :nightly, :now)")
                .param("actor", actor)
                .param("nightly", nightly)
                .param("now", now())
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The run of one transaction. */
    private static final class Current {

        private final Supplier<Long> insert;
        private Long id;

        Current(Supplier<Long> insert) {
            this.insert = insert;
        }

        long id() {
            if (id == null) {
                id = insert.get();
            }
            return id;
        }
    }
}
