package vn.ketnap.amendment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ketnap.amendment.RuleRelease.State;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.background.BackgroundTask;
import vn.ketnap.regulation.table.Amendment;
import vn.ketnap.regulation.table.ReleasedTables;

/** The releases as the database keeps them, and which one holds: every node looks again each quarter of a minute. */
@Repository
class Releases implements ReleasedTables {

    private static final int LOOK_AGAIN = 15;
    private static final String ROW =
            """
            select r.*, case when e.release_id = r.id then true else false end as holds
            from rule_release r cross join rule_edition e""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final boolean asShipped;
    private volatile Long seen;

    Releases(
            JdbcClient jdbc,
            ObjectMapper json,
            BusinessClock clock,
            @Value("${ketnap.rules-as-shipped:false}") boolean asShipped) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.asShipped = asShipped;
    }

    @Override
    public long edition() {
        if (asShipped) {
            return 0;
        }
        Long known = seen;
        if (known == null) {
            known = jdbc.sql("select edition from rule_edition")
                    .query(Long.class)
                    .single();
            seen = known;
        }
        return known;
    }

    @Override
    public Amendment amendment(long edition) {
        Long release = current();
        return release == null ? Amendment.NONE : content(release);
    }

    /** Forgets which edition holds; also now and then, because another node may have released one. */
    @Scheduled(fixedDelay = LOOK_AGAIN, timeUnit = TimeUnit.SECONDS)
    @BackgroundTask("Đọc lại quy định đã phát hành")
    void reload() {
        seen = null;
    }

    /** The release that holds, null for the shipped rules. */
    Long current() {
        return jdbc.sql("select release_id from rule_edition")
                .query((row, i) -> row.getObject("release_id", Long.class))
                .list()
                .get(0);
    }

    /** Keeps others from releasing until this transaction ends. */
    void lock() {
        jdbc.sql("select id from rule_edition for update").query(Integer.class).single();
    }

    /** Lets a release hold from now on, null for the shipped rules; everybody hears of it after the transaction. */
    void hold(Long release) {
        jdbc.sql("update rule_edition set edition = edition + 1, release_id = :release")
                .param("release", release, Types.BIGINT)
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                reload();
            }
        });
    }

    /** Keeps a proposal; its number. */
    long add(RuleRelease.New proposal) {
        lock();
        long id = jdbc.sql("select coalesce(max(id), 0) + 1 from rule_release")
                .query(Long.class)
                .single();
        Draft draft = proposal.draft();
        jdbc.sql(
                        """
                        insert into rule_release (id, state, document_number, document_date, version, like_version, first_day,
                          base_release, content, proposed_by, proposed_at) values (:id, :state, :number, :date, :version,
                          :like, :from, :base, :content, :login, :now)""")
                .param("id", id)
                .param("state", State.PROPOSED.name())
                .param("number", draft.number())
                .param("date", draft.date())
                .param("version", draft.version(), Types.VARCHAR)
                .param("like", draft.like(), Types.VARCHAR)
                .param("from", draft.from(), Types.DATE)
                .param("base", proposal.base(), Types.BIGINT)
                .param("content", bytes(proposal.amendment()))
                .param("login", proposal.login())
                .param("now", now())
                .update();
        return id;
    }

    void drop(long id) {
        jdbc.sql("delete from rule_release where id = :id").param("id", id).update();
    }

    void released(long id, String login) {
        jdbc.sql("update rule_release set state = :state, released_by = :login, released_at = :now where id = :id")
                .param("state", State.RELEASED.name())
                .param("login", login)
                .param("now", now())
                .param("id", id)
                .update();
    }

    void askedBack(long id, String login) {
        jdbc.sql("update rule_release set state = :state, back_by = :login where id = :id")
                .param("state", State.BACK_ASKED.name())
                .param("login", login)
                .param("id", id)
                .update();
    }

    void takenBack(long id, String login) {
        jdbc.sql("update rule_release set state = :state, taken_back_by = :login, taken_back_at = :now where id = :id")
                .param("state", State.TAKEN_BACK.name())
                .param("login", login)
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** The newest first. */
    List<RuleRelease> all() {
        return jdbc.sql(ROW + " order by r.id desc").query(Releases::release).list();
    }

    /** Throws NoSuchElementException for an unknown number. */
    RuleRelease one(long id) {
        return jdbc.sql(ROW + " where r.id = :id")
                .param("id", id)
                .query(Releases::release)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("Không có đề nghị này"));
    }

    /** What a release changes in the shipped rules. */
    Amendment content(long id) {
        byte[] content = jdbc.sql("select content from rule_release where id = :id")
                .param("id", id)
                .query((row, i) -> row.getBytes("content"))
                .single();
        try {
            return json.readValue(content, Amendment.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read rule release " + id, e);
        }
    }

    private byte[] bytes(Amendment amendment) {
        try {
            return json.writeValueAsBytes(amendment);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuleRelease release(ResultSet row, int number) throws SQLException {
        return new RuleRelease(
                row.getLong("id"),
                State.valueOf(row.getString("state")),
                row.getString("document_number"),
                row.getObject("document_date", LocalDate.class),
                row.getString("version"),
                row.getString("like_version"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("base_release", Long.class),
                row.getString("proposed_by"),
                moment(row, "proposed_at"),
                row.getString("released_by"),
                moment(row, "released_at"),
                row.getString("back_by"),
                row.getString("taken_back_by"),
                row.getBoolean("holds"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
