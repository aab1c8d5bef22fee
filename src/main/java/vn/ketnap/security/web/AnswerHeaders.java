package vn.ketnap.security.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Puts the protective headers on every answer, also on those that the server itself gives before any filter runs. Pages
 * of the engine's web applications, whose paths end with a slash, need scripts with a nonce; all others do without
 * exceptions.
 */
final class AnswerHeaders extends ValveBase {

    private static final String WEB_APPLICATIONS = "/camunda/app/";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The web applications evaluate templates and set styles from scripts: they do not start without either. */
    private static final String POLICY_OF_WEB_APPLICATIONS = "default-src 'self'; "
            + "script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; "
            + "sandbox allow-forms allow-scripts allow-same-origin allow-popups allow-downloads";

    private static final Map<String, String> FIXED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final SecureRandom random = new SecureRandom();
    private final boolean https;

    AnswerHeaders(boolean https) {
        super(true);
        this.https = https;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        // The server gives up on a request line that is too long before it has read the path.
        String path = Objects.requireNonNullElse(request.getRequestURI(), "");
        FIXED.forEach(response::setHeader);
        response.setHeader("Content-Security-Policy", policy(path, request));
        response.setHeader("Cache-Control", path.startsWith(RouteGuard.INTERFACE) ? "no-store" : "no-cache");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        getNext().invoke(request, response);
    }

    private String policy(String path, Request request) {
        if (!path.startsWith(WEB_APPLICATIONS) || !path.endsWith("/")) {
            return POLICY;
        }
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().encodeToString(bytes);
        request.setAttribute(PageNonce.ATTRIBUTE, nonce);
        return POLICY_OF_WEB_APPLICATIONS.formatted(nonce);
    }
}
