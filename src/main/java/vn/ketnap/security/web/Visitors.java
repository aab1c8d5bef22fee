package vn.ketnap.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells who sent a request. */
@FunctionalInterface
public interface Visitors {

    /** The audiences that the sender belongs to, {@link Audience#ANYONE} always among them. */
    Set<Audience> audiencesOf(HttpServletRequest request);
}
