package vn.ketnap.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.ketnap.procedure.casefile.CaseErased;

/** The reminders that were sent and to whom, written and read in sets. */
@Repository
class Ledger {

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything told of deadlines that are open, about their present due date. */
    Set<Reminder.Key> toldOfOpen() {
        Set<Reminder.Key> told = new HashSet<>();
        jdbc.query(
                """
                select r.deadline_id, r.revision, r.step, r.recipient
                from reminder r join deadline d on d.id = r.deadline_id and d.revision = r.revision
                where d.state = 'OPEN'""",
                (ResultSet row) -> {
                    told.add(key(row));
                });
        return told;
    }

    /** Writes lines, each into the mail of its recipient. */
    void write(Collection<Reminder> lines, Map<String, UUID> mailOf, LocalDate day) {
        jdbc.batchUpdate(
                """
                insert into reminder (deadline_id, revision, step, recipient, role, told_on, mail_id)
                values (?, ?, ?, ?, ?, ?, ?)""",
                lines.stream()
                        .map(line -> new Object[] {
                            line.key().deadline(),
                            line.key().revision(),
                            line.key().step(),
                            line.recipient(),
                            line.role().id(),
                            day,
                            mailOf.get(line.recipient())
                        })
                        .toList());
    }

    /** Gives the lines of one mail to another. */
    void move(Map<UUID, UUID> newMailOf) {
        jdbc.batchUpdate(
                "update reminder set mail_id = ? where mail_id = ?",
                newMailOf.entrySet().stream()
                        .map(moved -> new Object[] {moved.getValue(), moved.getKey()})
                        .toList());
    }

    /** The lines a mail is to tell. */
    List<Reminder.Key> of(UUID mail) {
        return jdbc.query(
                "select deadline_id, revision, step, recipient from reminder where mail_id = ?",
                (row, number) -> key(row),
                mail);
    }

    /** What was told of a case that is taken back goes before its deadlines. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(CaseErased erased) {
        jdbc.update(
                "delete from reminder where deadline_id in (select d.id from deadline d where d.case_id = ?)",
                erased.caseId());
    }

    private static Reminder.Key key(ResultSet row) throws SQLException {
        return new Reminder.Key(row.getLong(1), row.getInt(2), row.getString(3), row.getString(4));
    }
}
