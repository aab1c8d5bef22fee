package vn.ketnap.engine.login;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Makes sessions of the running server older than they are. */
public final class SessionAges {

    private final Context server;

    public SessionAges(ServletWebServerApplicationContext application) {
        TomcatWebServer tomcat = (TomcatWebServer) application.getWebServer();
        server = (Context) tomcat.getTomcat().getHost().findChildren()[0];
    }

    /** As if the login, and the last look at the account, were longer ago. */
    public void add(String sessionId, Duration age) {
        HttpSession session = session(sessionId);
        SignIn now = (SignIn) session.getAttribute(SignIns.ATTRIBUTE);
        session.setAttribute(
                SignIns.ATTRIBUTE,
                new SignIn(
                        now.login(),
                        now.salt(),
                        now.mustChangePassword(),
                        now.at().minus(age),
                        now.checkedAt().minus(age)));
    }

    /** As if nothing had been asked in this session for that long. */
    public void rest(String sessionId, Duration time) {
        // Sets the time of the last request, too.
        find(sessionId).setCreationTime(System.currentTimeMillis() - time.toMillis());
    }

    /** How long the session may rest. */
    public Duration idle(String sessionId) {
        return Duration.ofSeconds(session(sessionId).getMaxInactiveInterval());
    }

    private HttpSession session(String id) {
        return find(id).getSession();
    }

    private Session find(String id) {
        try {
            return server.getManager().findSession(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
