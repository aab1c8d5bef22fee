package vn.ketnap.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.ketnap.platform.HomeAddress;
import vn.ketnap.platform.answer.AnswerWriter;
import vn.ketnap.platform.answer.Outcome;

/**
 * Refuses what a browser sends from a page of another site, whatever token comes with it. A page is ours when it was
 * opened under the address that people are given or, as long as there is no HTTPS, under the one the request went to.
 * Whatever names no page comes from no browser, and the token alone decides.
 */
final class ForeignPages extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final boolean https;
    private final String home;
    private final AnswerWriter writer;

    ForeignPages(boolean https, String address, AnswerWriter writer) {
        this.https = https;
        this.home = HomeAddress.of(address).text();
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String page = Objects.requireNonNullElse(
                request.getHeader(HttpHeaders.ORIGIN),
                Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), ""));
        if (page.isEmpty() || isOurs(page, Objects.requireNonNullElse(request.getHeader(HttpHeaders.HOST), ""))) {
            chain.doFilter(request, response);
        } else {
            writer.write(Outcome.FOREIGN_PAGE, response);
        }
    }

    private boolean isOurs(String page, String host) {
        try {
            URI sentFrom = new URI(page);
            String origin = HomeAddress.origin(sentFrom);
            return origin.equals(home)
                    || !https && origin.equals(HomeAddress.origin(new URI(sentFrom.getScheme() + "://" + host)));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
