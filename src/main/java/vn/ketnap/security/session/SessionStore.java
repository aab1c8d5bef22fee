package vn.ketnap.security.session;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Secret;
import vn.ketnap.platform.background.BackgroundTask;

/**
 * Sessions as rows. A request reads its row once and writes it only when something changed, or when the row has not been
 * touched for half a minute, so that a busy page costs the database next to nothing. A visitor who is not signed in has no row:
 * the id itself holds the only thing there is to remember, the token against forged requests.
 */
class SessionStore implements SessionRepository<StoredSession> {

    /** How exactly the time of the last request is kept. */
    private static final Duration EXACT = Duration.ofSeconds(30);

    /** How the id of a session without a row begins, which is shorter than one that was made. */
    private static final String STRANGER = "stranger-";

    private static final Pattern STRANGERS_ID = Pattern.compile(STRANGER + "([0-9A-F]{32})");

    /** Of a session that another request wrote first: no row has this version. */
    private static final int OVERTAKEN = -1;

    private final JdbcTemplate database;
    private final Strangers strangers;
    private final BusinessClock clock;
    private final Duration rest;

    /** @param rest how long a session lasts without a request */
    SessionStore(JdbcTemplate database, Strangers strangers, BusinessClock clock, Duration rest) {
        this.database = database;
        this.strangers = strangers;
        this.clock = clock;
        this.rest = rest;
    }

    @Override
    public StoredSession createSession() {
        MapSession values = new MapSession(Secret::make);
        values.setCreationTime(clock.unmoved());
        values.setLastAccessedTime(clock.unmoved());
        values.setMaxInactiveInterval(rest);
        return new StoredSession(values);
    }

    @Override
    public StoredSession findById(String id) {
        Matcher stranger = STRANGERS_ID.matcher(id);
        if (stranger.matches()) {
            StoredSession session = createSession();
            session.values().setId(id);
            strangers.give(session, stranger.group(1));
            return session;
        }
        return database
                .query(
                        "select content, version, begun_at, seen_at from web_session where id = ? and seen_at > ?",
                        (row, number) -> {
                            MapSession values = new MapSession(id);
                            values.setSessionIdGenerator(Secret::make);
                            values.setCreationTime(
                                    row.getObject(3, OffsetDateTime.class).toInstant());
                            values.setLastAccessedTime(
                                    row.getObject(4, OffsetDateTime.class).toInstant());
                            values.setMaxInactiveInterval(rest);
                            StoredSession session = new StoredSession(values);
                            if (!SessionContent.read(row.getBytes(1), values)) {
                                return null;
                            }
                            session.isStored(SessionContent.of(values), row.getInt(2));
                            return session;
                        },
                        Secret.hash(id),
                        time(clock.unmoved().minus(rest)))
                .stream()
                .filter(session -> session != null)
                .findFirst()
                .orElse(null);
    }

    /** Of two requests that changed a session at once, one refresh is as good as the other: the first stays. */
    @Override
    public void save(StoredSession session) {
        if (session.storedId() == null && isStranger(session)) {
            return;
        }
        byte[] content = SessionContent.of(session);
        Instant seen = session.getLastAccessedTime();
        if (session.storedId() == null) {
            database.update(
                    "insert into web_session (id, content, version, begun_at, seen_at) values (?, ?, 1, ?, ?)",
                    Secret.hash(session.getId()),
                    content,
                    time(session.getCreationTime()),
                    time(seen));
            session.isStored(content, 1);
            return;
        }
        boolean renamed = !session.storedId().equals(session.getId());
        boolean changed = renamed || session.takesAway() || !Arrays.equals(content, session.storedContent());
        if (changed) {
            boolean insists = renamed || session.takesAway();
            int rows = database.update(
                    "update web_session set id = ?, content = ?, version = version + 1, seen_at = ? where id = ?"
                            + (insists ? "" : " and version = " + session.version()),
                    Secret.hash(session.getId()),
                    content,
                    time(seen),
                    Secret.hash(session.storedId()));
            session.isStored(content, rows == 0 ? OVERTAKEN : session.version() + 1);
        } else if (session.storedSeen().plus(EXACT).isBefore(seen)) {
            database.update(
                    "update web_session set seen_at = ? where id = ?", time(seen), Secret.hash(session.getId()));
            session.isStored(content, session.version());
        }
    }

    /** Gives a stranger the id that remembers the token, and somebody who has just been let in an id that says nothing and no token. */
    private boolean isStranger(StoredSession session) {
        String token = strangers.tokenOf(session);
        if (token == null) {
            if (isStrangers(session.getId())) {
                session.changeSessionId();
                strangers.give(session, null);
            }
            return false;
        }
        if (isStrangers(STRANGER + token)) {
            session.values().setId(STRANGER + token);
        }
        return true;
    }

    private static boolean isStrangers(String id) {
        return STRANGERS_ID.matcher(id).matches();
    }

    @Override
    public void deleteById(String id) {
        if (!isStrangers(id)) {
            database.update("delete from web_session where id = ?", Secret.hash(id));
        }
    }

    /** Rows end with their sessions. */
    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    @BackgroundTask("Xóa phiên làm việc đã hết")
    void forgetEnded() {
        database.update(
                "delete from web_session where seen_at <= ?",
                time(clock.unmoved().minus(rest)));
    }

    private static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
