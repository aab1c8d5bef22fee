package vn.ketnap.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.session.Session;
import vn.ketnap.platform.BusinessClock;
import vn.ketnap.platform.Secret;

/** Two requests of one session at the same moment, on whichever nodes. */
class SessionStoreTest {

    private static final String WHO = "who";
    private static final String TOKEN = "token";

    private final JdbcTemplate database;
    private final SessionStore sessions;

    SessionStoreTest() {
        DriverManagerDataSource source =
                new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V76__office.sql")).execute(source);
        database = new JdbcTemplate(source);
        sessions = new SessionStore(database, new OnlyTokens(), new BusinessClock(moved -> {}), Duration.ofMinutes(30));
    }

    /** As the web applications have it: somebody is signed in or not. */
    private static final class OnlyTokens implements Strangers {

        @Override
        public String tokenOf(Session session) {
            return session.getAttribute(WHO) == null ? session.getAttribute(TOKEN) : null;
        }

        @Override
        public void give(Session session, String token) {
            session.setAttribute(TOKEN, token);
        }
    }

    @Test
    void whoOnlyLooksHasNoRowAndKeepsTheToken() {
        StoredSession looking = sessions.createSession();
        looking.setAttribute(TOKEN, "0123456789ABCDEF".repeat(2));
        sessions.save(looking);

        StoredSession found = sessions.findById(looking.getId());

        assertThat(found.<String>getAttribute(TOKEN)).isEqualTo("0123456789ABCDEF".repeat(2));
        assertThat(found.<String>getAttribute(WHO)).isNull();
        assertThat(rows()).isZero();

        String shown = found.getId();
        found.setAttribute(WHO, "lan");
        sessions.save(found);
        assertThat(found.getId()).as("the id of a person says nothing").isNotEqualTo(shown);
        assertThat(sessions.findById(found.getId()).<String>getAttribute(WHO)).isEqualTo("lan");
        assertThat(sessions.findById(found.getId()).<String>getAttribute(TOKEN)).isNull();
        assertThat(sessions.findById(shown).<String>getAttribute(WHO)).isNull();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whatWasStoredIsThere() {
        String id = begun().getId();

        StoredSession found = sessions.findById(id);

        assertThat(found.<String>getAttribute(WHO)).isEqualTo("lan");
        assertThat(found.getMaxInactiveInterval()).isEqualTo(Duration.ofMinutes(30));
        assertThat(database.queryForList("select id from web_session", String.class))
                .containsExactly(Secret.hash(id));
        assertThat(sessions.findById("another")).isNull();
    }

    @Test
    void whatDidNotChangeIsNotWritten() {
        StoredSession found = sessions.findById(begun().getId());
        found.setAttribute(WHO, "lan");
        sessions.save(found);

        assertThat(version()).isEqualTo(1);
    }

    @Test
    void ofTwoRefreshesTheFirstStays() {
        String id = begun().getId();
        StoredSession first = sessions.findById(id);
        StoredSession second = sessions.findById(id);
        first.setAttribute(TOKEN, "first");
        second.setAttribute(TOKEN, "second");
        sessions.save(first);
        sessions.save(second);

        assertThat(sessions.findById(id).<String>getAttribute(TOKEN)).isEqualTo("first");
    }

    @Test
    void aLogoutIsNotOverruled() {
        String id = begun().getId();
        StoredSession refresh = sessions.findById(id);
        StoredSession logout = sessions.findById(id);
        StoredSession late = sessions.findById(id);
        refresh.setAttribute(TOKEN, "new");
        sessions.save(refresh);
        logout.removeAttribute(WHO);
        sessions.save(logout);
        for (String again : List.of("late", "later", "latest")) {
            late.setAttribute(TOKEN, again);
            sessions.save(late);
        }

        assertThat(sessions.findById(id).<String>getAttribute(WHO)).isNull();
    }

    @Test
    void anIdThatWasChangedIsGoneWithAllThatKnewIt() {
        String before = begun().getId();
        StoredSession late = sessions.findById(before);
        StoredSession login = sessions.findById(before);
        String after = login.changeSessionId();
        sessions.save(login);
        late.setAttribute(TOKEN, "late");
        sessions.save(late);

        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(after).<String>getAttribute(TOKEN)).isNull();
        assertThat(sessions.findById(after).<String>getAttribute(WHO)).isEqualTo("lan");
    }

    @Test
    void aSessionThatEndedDoesNotComeBack() {
        String id = begun().getId();
        StoredSession late = sessions.findById(id);
        sessions.deleteById(id);
        late.setAttribute(TOKEN, "late");
        sessions.save(late);

        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void rowsEndWithTheirSessions() {
        String id = begun().getId();
        database.update("update web_session set seen_at = dateadd('minute', -31, seen_at)");
        assertThat(sessions.findById(id)).isNull();

        sessions.forgetEnded();

        assertThat(rows()).isZero();
    }

    /** Whoever can write into the table must not run code by it. */
    @Test
    void valuesOfOtherKindsAreNotRead() throws IOException {
        String id = begun().getId();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new TreeMap<>(Map.of(WHO, new File("/etc/passwd"))));
        }
        database.update("update web_session set content = ?", bytes.toByteArray());

        assertThat(sessions.findById(id)).isNull();
    }

    private StoredSession begun() {
        StoredSession session = sessions.createSession();
        session.setAttribute(WHO, "lan");
        sessions.save(session);
        return session;
    }

    private int rows() {
        return database.queryForObject("select count(*) from web_session", Integer.class);
    }

    private int version() {
        return database.queryForObject("select version from web_session", Integer.class);
    }
}
