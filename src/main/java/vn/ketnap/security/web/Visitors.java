package vn.ketnap.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;

/** Tells who sent a request. */
public interface Visitors {

    /** The audiences that the sender belongs to, {@link Audience#ANYONE} always among them. */
    Set<Audience> audiencesOf(HttpServletRequest request);

    /** The login of the sender, empty for whoever is not signed in. */
    Optional<String> loginOf(HttpServletRequest request);
}
