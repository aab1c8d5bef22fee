package vn.ketnap.cockpit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sends scripts, styles, texts and pictures, which are the same for everybody, in gzip and once: for good where the address
 * carries a version, and after that only if they changed. Answers with anything about a person or with a secret never pass
 * here, since their length in gzip would tell what is in them.
 */
@Component
class PublicFiles extends OncePerRequestFilter {

    private static final Pattern PLUGIN =
            Pattern.compile("/camunda/api/[a-z]+/plugin/[A-Za-z]+/static/app/plugin\\.(js|css)");
    private static final Pattern OURS = Pattern.compile(
            "/camunda/(app/[a-z]+/.+|lib/.+|assets/.+|ketnap/(web/|images/)?[^/]+|favicon)\\.(js|css|json|html|svg|png|ico|ttf|woff2?)"
                    + "|/webjars/.+");

    /** What the engine's own build and the libraries of others are: their addresses change with their content. */
    private static final Pattern VERSIONED =
            Pattern.compile("/webjars/.+|/camunda/(lib|assets)/.+|/camunda/app/[a-z]+/camunda-[a-z]+-bootstrap\\..+|"
                    + PLUGIN.pattern());

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    /** The first answer has to be a whole one, whatever the browser has already. */
    private static final Set<String> CONDITIONS =
            Set.of("if-none-match", "if-modified-since", "if-match", "if-unmodified-since", "range", "if-range");

    private final Map<String, PublicFile> files = new ConcurrentHashMap<>();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = pathOf(request);
        return !request.getMethod().equals("GET")
                || !OURS.matcher(path).matches() && !PLUGIN.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PublicFile file = files.get(pathOf(request));
        if (file == null) {
            ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
            chain.doFilter(withoutConditions(request), answer);
            if (answer.getStatus() != HttpServletResponse.SC_OK) {
                answer.copyBodyToResponse();
                return;
            }
            file = PublicFile.of(answer.getContentType(), answer.getContentAsByteArray());
            files.put(pathOf(request), file);
        }
        send(file, request, response);
    }

    private static void send(PublicFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean versioned = VERSIONED.matcher(pathOf(request)).matches()
                && (request.getParameter("bust") != null || pathOf(request).startsWith("/webjars/"));
        response.setHeader(HttpHeaders.CACHE_CONTROL, versioned ? FOR_GOOD : ASK_AGAIN);
        response.setHeader(HttpHeaders.ETAG, file.tag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (Objects.requireNonNullElse(request.getHeader(HttpHeaders.IF_NONE_MATCH), "")
                .contains(file.tag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = file.plain();
        if (file.packed() != null
                && Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_ENCODING), "")
                        .contains("gzip")) {
            body = file.packed();
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.setContentType(file.type());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The path as the server read it: one spelling for one file. */
    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    private static boolean isCondition(String header) {
        return CONDITIONS.contains(header.toLowerCase(Locale.ROOT));
    }

    private static HttpServletRequest withoutConditions(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getHeader(String name) {
                return isCondition(name) ? null : super.getHeader(name);
            }

            @Override
            public Enumeration<String> getHeaders(String name) {
                return isCondition(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
            }

            @Override
            public long getDateHeader(String name) {
                return isCondition(name) ? -1 : super.getDateHeader(name);
            }
        };
    }
}
