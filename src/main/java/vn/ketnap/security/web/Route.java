package vn.ketnap.security.web;

import org.springframework.web.util.pattern.PathPattern;

/** One line of the list of routes. */
record Route(String method, PathPattern path, Audience audience, String purpose) {}
