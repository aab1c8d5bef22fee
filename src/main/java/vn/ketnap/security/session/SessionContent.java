package vn.ketnap.security.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.session.Session;

/** What a session remembers, as bytes. Only the kinds of values that sessions here hold are read back. */
final class SessionContent {

    /** The login that is signed in, the token against forged requests, and of what they are made. */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxbytes=100000;vn.ketnap.engine.login.*;org.camunda.bpm.webapp.impl.security.auth.*;"
                    + "java.lang.*;java.util.*;java.time.*;!*");

    private SessionContent() {}

    /** The same values give the same bytes. */
    static byte[] of(Session session) {
        Map<String, Object> values = new TreeMap<>();
        session.getAttributeNames().forEach(name -> values.put(name, session.getAttribute(name)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Puts the values into a session.
     *
     * @return false when another release wrote them and they cannot be read any more
     */
    static boolean read(byte[] content, Session session) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(content))) {
            in.setObjectInputFilter(KNOWN);
            ((Map<?, ?>) in.readObject()).forEach((name, value) -> session.setAttribute((String) name, value));
            return true;
        } catch (IOException | ClassNotFoundException e) {
            return false;
        }
    }
}
