package vn.ketnap.security.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session as one request sees it, and what the database knew of it when the request began. */
final class StoredSession implements Session {

    private final MapSession values;

    /** Under which id the row stands, null for a session without one. */
    private String storedId;

    private byte[] storedContent = {};
    private int version;
    private Instant storedSeen;
    private boolean takesAway;

    /** @param values as they are in the database, or those of a new session */
    StoredSession(MapSession values) {
        this.values = values;
    }

    /** From now on the row in the database is like this. */
    void isStored(byte[] content, int newVersion) {
        storedId = values.getId();
        storedContent = content;
        version = newVersion;
        storedSeen = values.getLastAccessedTime();
        takesAway = false;
    }

    MapSession values() {
        return values;
    }

    String storedId() {
        return storedId;
    }

    byte[] storedContent() {
        return storedContent;
    }

    int version() {
        return version;
    }

    Instant storedSeen() {
        return storedSeen;
    }

    /** Whether something is to be forgotten: that is never overruled by what another request refreshed meanwhile. */
    boolean takesAway() {
        return takesAway;
    }

    @Override
    public String getId() {
        return values.getId();
    }

    @Override
    public String changeSessionId() {
        return values.changeSessionId();
    }

    @Override
    public <T> T getAttribute(String name) {
        return values.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return values.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        values.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        takesAway = true;
        values.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return values.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        values.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return values.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        values.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return values.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return values.isExpired();
    }
}
