package vn.ketnap.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.ketnap.vocabulary.Role;

/**
 * Mails to be sent: PENDING, SENDING under a lease, SENT, or HELD when trying again is of no use. A row is claimed by a
 * compare-and-set update, so that several nodes never send one twice.
 */
@Repository
class Outbox {

    /** Longer than any exchange with a mail server lasts under the timeouts of the configuration. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration GIVE_UP = Duration.ofDays(7);

    private final JdbcTemplate jdbc;
    private final Ledger ledger;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A mail that this node alone may send until the lease ends. */
    record Claimed(UUID id, String recipient, Role role, String alarm, UUID claim, int attempts, Instant firstAttempt) {

        /** Whether it says what {@code alarm} says, instead of the deadlines of the day. */
        boolean isAlarm() {
            return !alarm.isEmpty();
        }
    }

    /** A mail that nobody has sent yet. */
    record Waiting(UUID id, String recipient, Role role, String alarm, LocalDate day) {}

    private record Unsent(UUID id, String recipient, boolean untouched) {}

    /**
     * The mail of the day for each recipient, new or not yet tried; whoever was written to today already gets none. What
     * earlier days could not deliver goes into the new mail: after days without a server one digest leaves, not one a day.
     *
     * @param roles why each recipient is written to
     */
    Map<String, UUID> mailsOf(LocalDate day, Map<String, Role> roles) {
        Map<String, UUID> mails = new LinkedHashMap<>();
        Set<String> served = new HashSet<>();
        for (Unsent today : locked("alarm = '' and mail_day = ?", day)) {
            served.add(today.recipient());
            if (today.untouched()) {
                mails.put(today.recipient(), today.id());
            }
        }
        Map<String, Role> unserved = new LinkedHashMap<>(roles);
        unserved.keySet().removeAll(served);
        unserved.keySet().forEach(recipient -> mails.put(recipient, UUID.randomUUID()));
        insert(day, unserved, mails);
        absorb(day, mails);
        return mails;
    }

    /** A mail of its own for one sentence; the same one is sent to a person once a day, whichever node asks for it. */
    void alarm(LocalDate day, String recipient, Role role, String sentence) {
        try {
            jdbc.update(
                    """
                    insert into reminder_mail (id, recipient, role, alarm, mail_day, state, attempts, next_attempt)
                    values (?, ?, ?, ?, ?, 'PENDING', 0, ?)""",
                    UUID.randomUUID(),
                    recipient,
                    role.id(),
                    sentence,
                    day,
                    now());
        } catch (DuplicateKeyException e) {
            // laid ready before
        }
    }

    /** What has not been sent, the newest first. */
    List<Waiting> waiting(int most) {
        return jdbc.query(
                """
                select id, recipient, role, alarm, mail_day from reminder_mail where state <> 'SENT'
                order by mail_day desc, recipient, id fetch first ? rows only""",
                (row, number) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        Role.byId(row.getString(3)).orElseThrow(),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)),
                most);
    }

    /** Mails to try now, the longest waiting first. */
    List<UUID> due(int most) {
        return jdbc.queryForList(
                """
                select id from reminder_mail where state in ('PENDING', 'SENDING') and next_attempt <= ?
                order by next_attempt, id fetch first ? rows only""",
                UUID.class,
                now(),
                most);
    }

    /** Takes a mail for this node; empty when another was faster. */
    Optional<Claimed> claim(UUID id) {
        UUID claim = UUID.randomUUID();
        OffsetDateTime now = now();
        int taken = jdbc.update(
                """
                update reminder_mail set state = 'SENDING', claim = ?, attempts = attempts + 1, next_attempt = ?,
                  tried_at = ?, first_attempt = coalesce(first_attempt, ?)
                where id = ? and state in ('PENDING', 'SENDING') and next_attempt <= ?""",
                claim,
                now.plus(LEASE),
                now,
                now,
                id,
                now);
        if (taken == 0) {
            return Optional.empty();
        }
        return jdbc
                .query(
                        "select recipient, role, alarm, attempts, first_attempt from reminder_mail where id = ?",
                        (row, number) -> new Claimed(
                                id,
                                row.getString(1),
                                Role.withId(row.getString(2)),
                                row.getString(3),
                                claim,
                                row.getInt(4),
                                row.getObject(5, OffsetDateTime.class).toInstant()),
                        id)
                .stream()
                .findFirst();
    }

    void sent(Claimed mail) {
        jdbc.update(
                """
                update reminder_mail set state = 'SENT', sent_at = ?, problem = null, server_trouble = false
                where id = ? and claim = ? and state = 'SENDING'""",
                now(),
                mail.id(),
                mail.claim());
    }

    /**
     * Tries again later, each time after a pause twice as long. A mail that the server refuses alone is held after a week;
     * what keeps all mails back is not the fault of this one, which waits as long as it takes.
     */
    void retry(Claimed mail, MailFailure failure) {
        if (!failure.ofServer() && !clock.instant().isBefore(mail.firstAttempt().plus(GIVE_UP))) {
            hold(mail, failure.problem());
            return;
        }
        Duration pause = Duration.ofMinutes(1L << Math.min(mail.attempts() - 1, 10));
        OffsetDateTime next = now().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        jdbc.update(
                """
                update reminder_mail set state = 'PENDING', next_attempt = ?, problem = ?, server_trouble = ?
                where id = ? and claim = ? and state = 'SENDING'""",
                next,
                failure.problem(),
                failure.ofServer(),
                mail.id(),
                mail.claim());
    }

    /** The server takes mails again: what waited for it need not wait any longer. */
    void wake() {
        jdbc.update(
                """
                update reminder_mail set next_attempt = ?
                where state = 'PENDING' and server_trouble = true and next_attempt > ?""",
                now(),
                now());
    }

    /** Stops trying; what the mail should have said goes into the next digest of the person. */
    void hold(Claimed mail, String problem) {
        jdbc.update(
                "update reminder_mail set state = 'HELD', problem = ? where id = ? and claim = ? and state = 'SENDING'",
                problem,
                mail.id(),
                mail.claim());
    }

    /** Removes a mail that has nothing left to tell. */
    void drop(Claimed mail) {
        jdbc.update("delete from reminder_mail where id = ? and claim = ?", mail.id(), mail.claim());
    }

    /** How many mails all nodes have sent within the last minute. */
    int sentInLastMinute() {
        return jdbc.queryForObject(
                "select count(*) from reminder_mail where sent_at > ?", Integer.class, now().minusMinutes(1));
    }

    private void insert(LocalDate day, Map<String, Role> roles, Map<String, UUID> mails) {
        OffsetDateTime now = now();
        jdbc.batchUpdate(
                """
                insert into reminder_mail (id, recipient, role, mail_day, state, attempts, next_attempt)
                values (?, ?, ?, ?, 'PENDING', 0, ?)""",
                roles.entrySet().stream()
                        .map(entry -> new Object[] {
                            mails.get(entry.getKey()),
                            entry.getKey(),
                            entry.getValue().id(),
                            day,
                            now
                        })
                        .toList());
    }

    /** A mail that was tried gets a new id with its new content: a server may drop a second message with the same one. */
    private void absorb(LocalDate day, Map<String, UUID> mails) {
        Map<UUID, UUID> moved = new HashMap<>();
        for (Unsent earlier : locked("alarm = '' and state in ('PENDING', 'HELD') and mail_day < ?", day)) {
            UUID mail = mails.get(earlier.recipient());
            if (mail != null) {
                moved.put(earlier.id(), mail);
            }
        }
        ledger.move(moved);
        jdbc.batchUpdate(
                "delete from reminder_mail where id = ?",
                moved.keySet().stream().map(id -> new Object[] {id}).toList());
    }

    /** Locked, so that no worker claims a mail whose lines are being moved. */
    private List<Unsent> locked(String condition, LocalDate day) {
        return jdbc.query(
                "select id, recipient, state, attempts from reminder_mail where " + condition + " for update",
                (row, number) -> new Unsent(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3).equals("PENDING") && row.getInt(4) == 0),
                day);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
