package vn.ketnap.engine.login;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.ketnap.platform.Secret;

/** Makes sessions of the running server older than they are. */
public final class SessionAges {

    private final SessionRepository<Session> sessions;
    private final JdbcTemplate database;

    @SuppressWarnings("unchecked")
    public SessionAges(SessionRepository<?> sessions, JdbcTemplate database) {
        this.sessions = (SessionRepository<Session>) sessions;
        this.database = database;
    }

    /** As if the login, and the last look at the account, were longer ago. */
    public void add(String sessionId, Duration age) {
        Session session = sessions.findById(sessionId);
        SignIn now = session.getAttribute(SignIns.ATTRIBUTE);
        session.setAttribute(
                SignIns.ATTRIBUTE,
                new SignIn(
                        now.login(),
                        now.salt(),
                        now.mustChangePassword(),
                        now.at().minus(age),
                        now.checkedAt().minus(age)));
        sessions.save(session);
    }

    /** As if nothing had been asked in this session for that long. */
    public void rest(String sessionId, Duration time) {
        database.update(
                "update web_session set seen_at = ? where id = ?",
                OffsetDateTime.now(ZoneOffset.UTC).minus(time),
                Secret.hash(sessionId));
    }

    /** How long the session may rest. */
    public Duration idle(String sessionId) {
        return sessions.findById(sessionId).getMaxInactiveInterval();
    }
}
