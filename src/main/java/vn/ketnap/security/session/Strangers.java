package vn.ketnap.security.session;

import org.springframework.session.Session;

/** Tells sessions of people who only look at a page from those that have something to keep. */
public interface Strangers {

    /** What a session keeps for a stranger: the token against forged requests, empty before there is one; null when it keeps more. */
    String tokenOf(Session session);

    /** Puts the token into a session; null takes it away. */
    void give(Session session, String token);
}
